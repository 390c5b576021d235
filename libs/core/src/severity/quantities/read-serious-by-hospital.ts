import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { rowsOf, sumOfRow } from './rows-of-counts.js';

/** 县医院收治67人，中医院29人。……属食物中毒: of whom is told behind. */
const FED = /食物中毒|食源性|食品安全事故|[就用聚]餐后|饭后/;

export const TELLS_OF_SERIOUS = new RarePattern(/伤[者员]|重伤|伤势(?:较|很)?重|危重|重症|中毒/);
/** 市一院收了四十一个, 省烧伤中心三十八个. */
const OF_A_HOSPITAL =
  /(?:医院|[一二三四五六七八九\d军县市省附中幼]院|卫生院|中心|急诊|ICU|烧伤科|骨科|重症室)(?:里|那边|这边)?(?:也|又|已经?|先后|共|一共|还|另){0,2}(?:收治|接诊|就诊|救治|登记|收|接收|接|住|躺|送|转|有|抬|来|留)?(?:了|进|着|去|来)*(?:(?:重伤|危重|重症)(?:员|者|患者|病人|伤员)|中毒(?:者|人员|患者|群众|工人|学生)|患者|病人|伤员)?(?:有|共|约|近)?$/;
const TOLD_WITHIN = 60;
/** Of whom the row tells, by the word that stands last before it. */
const STATE =
  /重伤|伤势(?:较|很)?重|危重|重症|伤[者员](?=[^,。;!?\n]{0,8}(?:分送|分别|送往|被送|送到|转送))|轻伤|轻微伤|皮外伤|擦伤|死|遇难|中毒|观察|留观|出院|专家|医生|护士|医护/g;
const SERIOUS = /^(?:重伤|伤势|危重|重症)/;
const OTHERS_BEHIND = /^[名位个人]{0,2}[^。;!?\n]{0,10}(?:轻伤|轻微|皮外伤|擦伤|留观|出院|专家|医生|护士|医护)/;

/** 市一院61人、市二院34人，均为确诊中毒 */
const ALL_POISONED = /^[名个]?人?,(?:均|都|全部|全)(?:为|是|系)?(?:确诊|诊断为?)?[^,。;!?\n]{0,4}中毒/;
/** 市一院21人、市二院17人，均为重度烧伤 */
const ALL_SERIOUS = /^[名个]?人?,(?:均|都|全部|全)(?:为|是|系|属)?[^,。;!?\n]{0,4}(?:重伤|重度|危重|重症)/;
/** 重伤的：市一院收了四十一个，省烧伤中心三十八个: the badly hurt or poisoned, hospital by hospital. */
export function readSeriousByHospital(text: string, numbers: readonly NumberToken[]): Mention[] {
  if (!TELLS_OF_SERIOUS.isIn(text)) return [];
  return rowsOf(text, numbers, OF_A_HOSPITAL).flatMap((row) => {
    const [first] = row;
    const last = row.at(-1);
    if (!first || !last) return [];
    const before = text.slice(Math.max(0, first.start - TOLD_WITHIN), first.start);
    const behind = text.slice(last.end, last.end + 24);
    // 省烧伤医院转入重伤员9名: counted before, unless the text says otherwise.
    if (/^[名位个人]{0,2},[^,。;!?\n\d]{2,12}转[入来]/.test(behind)) return [];
    const told = before
      .slice(before.search(/[^。!?\n]*$/))
      .match(STATE)
      ?.at(-1);
    const isOfMeal = told === undefined && FED.test(text) && !OTHERS_BEHIND.test(behind);
    if (told === '中毒' || isOfMeal || ALL_POISONED.test(behind)) return sumOfRow(text, row, 'poisoned');
    if (ALL_SERIOUS.test(behind)) return sumOfRow(text, row, 'seriouslyInjured');
    if (told !== undefined && /^伤[者员]/.test(told)) return sumOfRow(text, row, 'injured');
    const isOfOthers = OTHERS_BEHIND.test(behind) && !/^[^。;!?\n]*重伤/.test(behind);
    return told !== undefined && SERIOUS.test(told) && !isOfOthers ? sumOfRow(text, row, 'seriouslyInjured') : [];
  });
}
