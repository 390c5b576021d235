import { maskName, maskPhone } from './mask-caller.js';

/** A shorter number stands in a text by chance, too. */
const LEAST_DIGITS = 7;
const LEAST_NAME = 2;

/**
 * A text without the name and the number of who called, which callers say in it: they are sealed beside it and shown to
 * whoever asks for them, and each asking is recorded.
 */
export function withoutCaller(
  text: string,
  caller: { readonly name: string | null; readonly phone: string | null },
): string {
  const digits = (caller.phone ?? '').replaceAll(/\D/g, '');
  const name = (caller.name ?? '').trim();
  const spaced = Array.from(digits).join(String.raw`[\s-]?`);
  const unphoned =
    digits.length < LEAST_DIGITS
      ? text
      : text.replaceAll(new RegExp(`(?<!\\d)${spaced}(?!\\d)`, 'g'), maskPhone(digits));
  return Array.from(name).length < LEAST_NAME ? unphoned : unphoned.replaceAll(name, maskName(name));
}
