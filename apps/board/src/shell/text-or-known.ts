/** The names that hold what was typed; all of them where a whole one stands there already, to choose another. */
export const namesLike = (names: readonly string[], typed: string): string[] =>
  names.includes(typed.trim()) ? [...names] : names.filter((name) => name.includes(typed.trim()));
