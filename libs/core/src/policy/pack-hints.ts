import type { PolicyPack } from './policy-pack.js';

/**
 * What a reader of a pack should know on a day `YYYY-MM-DD`: that its document speaks of another time, and which of its clauses a
 * later document says differently. Hints only: whether a rule still holds is for the office to say.
 * @param about ids of the clauses that the reader looks at; absent, all
 */
export function packHints(pack: PolicyPack, day: string, about?: readonly string[]): string[] {
  const { validFrom, validUntil, supersededHints = [], stackedOn } = pack;
  return [
    ...(validFrom !== undefined && day < validFrom ? [`${pack.id}：文件自 ${validFrom} 起施行`] : []),
    ...(validUntil !== undefined && day > validUntil
      ? [`${pack.id}：文件规定到 ${validUntil} 为止，是否仍适用请核对`]
      : []),
    ...supersededHints
      .filter(({ clause }) => clause === 'pack' || about === undefined || about.includes(clause))
      .map(({ clause, by, note }) => `${clause}：${by}已有规定${note ? `（${note}）` : ''}，请核对`),
    ...(stackedOn ? packHints(stackedOn, day, about) : []),
  ];
}

/** The pack and those under it, the upper first. */
export const layersOf = (pack: PolicyPack): PolicyPack[] => [pack, ...(pack.stackedOn ? layersOf(pack.stackedOn) : [])];
