import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { toMention } from './read-groups.js';

const ACUTE = new RarePattern(/(?:急性|集体)[^,。;!?\n]{0,12}中毒|中毒症状/);
/** 上早班的五十八名工人，27日在…集体出现急性氰化物中毒症状; 一〇三名工人，24日凌晨因…急性中毒 */
const POISONED_BEHIND =
  /^[余多]?[名位个][^,。;!?\n\d]{0,10}?(?:工人|女工|职工|员工|工友|民工|学徒|[一-龥]{1,3}工|村民|居民|群众|学生|师生|人),?(?!其中)[^,。;!?\n]{0,44}?(?:(?:出现|发生|因|遭|集体|突发|确诊|诊断|陆续|接触)[^,。;!?\n]{0,14},?)(?:急性[^,。;!?\n]{0,10})?中毒(?!的|事[故件])/;
const OTHERS =
  /从|安全|未|没|无|不|救|医|处置|调查|检查|体检|追责|如果|可能|防|演|培训|学习|参加|观看|转移|疏散|撤离|避免/;

/** People counted in a subject of their own, a comma and a time before the clause that tells of their poisoning. */
export const readSubjectPoisoned = (
  text: string,
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] =>
  (ACUTE.isIn(text) ? persons : []).flatMap((token): Mention[] => {
    const told = POISONED_BEHIND.exec(text.slice(token.end, token.end + 84));
    if (!told || OTHERS.test(told[0]) || isTold(known, token)) return [];
    return [toMention({ start: token.start, end: token.end + told[0].length, number: token }, { measure: 'poisoned' })];
  });
