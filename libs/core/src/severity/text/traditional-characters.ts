import { to } from 'opencc-js/preset/t2cn';

/** Variants of Taiwan and Hong Kong that the dictionary takes for granted. */
const VARIANTS = '為为裡里眾众啟启床床汙污洩泄峰峰卻却鄰邻衛卫僞伪臺台羣群';

const isOneUnit = (pair: readonly string[]): pair is readonly [string, string] =>
  pair.length === 2 && pair.every((side) => side.length === 1);

/** Code of each traditional character -> code of its simplified one. A text is folded unit by unit, not converted. */
export function traditionalCharacters(): ReadonlyMap<number, number> {
  // OpenCC's dictionaries are lists of `traditional simplified` between bars; only single characters are taken.
  const dictionary = (to['cn'] ?? [])
    .flat()
    .filter((words) => typeof words === 'string')
    .flatMap((words) => words.split('|'))
    .map((entry) => entry.split(' '))
    .filter(isOneUnit);
  const variants = (VARIANTS.match(/../g) ?? []).map((pair): readonly [string, string] => [
    pair.charAt(0),
    pair.charAt(1),
  ]);
  return new Map(
    [...variants, ...dictionary].map(([from, simplified]) => [from.charCodeAt(0), simplified.charCodeAt(0)]),
  );
}
