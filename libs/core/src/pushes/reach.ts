const MAIL_ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/u;
const LONGEST_ADDRESS = 254;
const PHONE_NUMBER = /^\+?\d{5,15}$/u;

/** `name@host`; a host inside the office needs no dot. */
export const isMailAddress = (text: string): boolean => text.length <= LONGEST_ADDRESS && MAIL_ADDRESS.test(text);

/** The digits of a telephone number, with the `+` of a country before them; undefined where it is none. */
export function phoneNumberIn(text: string): string | undefined {
  const digits = text.replaceAll(/[\s()-]/gu, '');
  return PHONE_NUMBER.test(digits) ? digits : undefined;
}
