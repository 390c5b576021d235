/** What is masked stays recognisable for who knows it: 李**, 139****5678. */
const maskedName = (name: string): string => `${Array.from(name)[0] ?? ''}**`;
const maskedNumber = (digits: string): string =>
  digits.length >= LEAST_DIGITS ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : '****';
const LEAST_DIGITS = 8;
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
    digits.length < LEAST_DIGITS - 1
      ? text
      : text.replaceAll(new RegExp(`(?<!\\d)${spaced}(?!\\d)`, 'g'), maskedNumber(digits));
  return Array.from(name).length < LEAST_NAME ? unphoned : unphoned.replaceAll(name, maskedName(name));
}
