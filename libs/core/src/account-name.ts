/**
 * What two spellings of one account name have in common: `Ｄｕｔｙ`, as an input method in full width writes it, `Duty`, as a
 * telephone begins a word, and `duty`.
 */
export const foldAccountName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
