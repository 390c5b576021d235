import { RarePattern } from '../words/rare-pattern.js';
import { PERSON_NOUNS } from './person-nouns.js';
import type { StateHit } from './person-states.js';

const DOING =
  '参与|参加|赶赴|赶到|投入|报名|隔离|入选|康复|出院|治愈|献血|待产|求职|应聘|被?拘留|被?逮捕|被判刑?|获刑|受审|出动';
const WHO = `(?:的[^,。;!?\\n\\d的]{0,4}(?:${PERSON_NOUNS})|人员|病人|患者|孕妇|产妇|孕产妇|者|对象|的?(?:罪犯|犯人|嫌疑人|嫌犯))`;
/** 名参加婚宴的村民, 名康复期病人 */
const DOES_WHAT = new RegExp(
  `^[名位个]?[^,。;!?\\n\\d]{0,8}(?:${DOING})[^,。;!?\\n\\d]{0,12}${WHO}(?:全部|全|均|都|不幸|当场|也|已|先后|因公|最终|被埋){0,2}$`,
);
/** 12名遇难者家属死亡 */
const KIN_OF =
  /^[名位个]?[^,。;!?\n\d]{0,4}(?:死者|遇难者|死难者|罹难者|伤者)(?:们)?的?(?:家属|亲属|亲人|家人)(?:全部|均|都|不幸|当场|也|先后){0,2}$/;
const ANY_DOING = new RarePattern(new RegExp(DOING));
const HARMED: ReadonlySet<StateHit['state']> = new Set([
  'deaths',
  'missing',
  'seriouslyInjured',
  'injured',
  'poisoned',
]);

/** 12名参加婚宴的村民遇难: what they were at is not what became of them. @param own what stands behind the number, in its clause */
export function withoutAttributes(hits: readonly StateHit[], own: string): readonly StateHit[] {
  if (hits[0]?.state !== 'other') return hits;
  const at = hits.findIndex(({ state }) => state !== 'other');
  const harmed = hits[at];
  if (!harmed || !HARMED.has(harmed.state)) return hits;
  const before = own.slice(0, harmed.start);
  const isWhich = KIN_OF.test(before) || (ANY_DOING.isWithin(own) && DOES_WHAT.test(before));
  return isWhich ? hits.slice(at) : hits;
}
