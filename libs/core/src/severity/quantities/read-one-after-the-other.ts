import { DISASTER } from '../people/disaster-words.js';
import { RarePattern } from '../words/rare-pattern.js';
import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';

const GONE = '(?:没了|走了|咽了?气|断了?气|不在了|没救过来|没抢救过来)';
const WHEN = '[^,。;!?\\n\\d]{0,8}?';
/** 一个凌晨没了，一个今天也没了 */
const ONE_BY_ONE = new RegExp(
  `(?<![第每哪])(?:头|前)?一个${WHEN}${GONE}了?,(?:另|另外|还有|剩下的?|后)?(?:一|那)个${WHEN}(?:也|跟着|又|接着)?${GONE}`,
  'g',
);
const CHILD = '(?:孩子|娃娃?|小孩|学生|婴儿|宝宝|老人|男孩|女孩|女婴|男婴)';
/** 有个孩子当天高烧，凌晨没了 */
const ONE = new RegExp(
  `(?:有|其中)一?个${CHILD}[^。;!?\\n\\d]{0,16}?,(?:当[晚夜]|凌晨|今[早晨天]|昨[晚夜]|早上|半夜|夜里|第二天|后来|人|就|也){1,3}${GONE}`,
  'g',
);
const PEOPLE = new RegExp(`${CHILD}|[两二三四五六七八九十]个?(?:人|名|口)`);
const INJECTED = /疫苗|接种|预防针|打[完了]?针|发的药|糖丸/;
/** A sweet may be gone, too. */
const HARMED = /抽|烧|抖|昏|晕|送|抢救|医院|反应|吐|休克|紫|喘/;
export const TELLS_OF_GONE = new RarePattern(new RegExp(GONE));
const REACH = 90;

const dead = (count: number, start: number, end: number): Mention => ({
  measure: 'deaths',
  kind: 'total',
  stated: count,
  low: count,
  high: count,
  unsure: false,
  corrected: false,
  start,
  end,
});

/** Those who died one after the other, counted without a sum; of one alone only where it was injected or given to many. */
export function readOneAfterTheOther(text: string): Mention[] {
  if (!TELLS_OF_GONE.isIn(text)) return [];
  const told = (index: number): string => text.slice(Math.max(0, index - REACH), index);
  const two = matchesOf(ONE_BY_ONE, text).filter(
    ({ index }) =>
      PEOPLE.test(told(index)) &&
      ((INJECTED.test(told(index)) && HARMED.test(told(index))) || DISASTER.isWithin(told(index))),
  );
  const one = matchesOf(ONE, text).filter(({ index }) => INJECTED.test(told(index)));
  return [
    ...two.map((found) => dead(2, found.index, found.index + found[0].length)),
    ...one.map((found) => dead(1, found.index, found.index + found[0].length)),
  ];
}
