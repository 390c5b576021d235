import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { toMention } from './read-groups.js';

const HURT = /(?:均|都|也|分别|不同程度|不同程度地){0,2}受了?(?:轻|重|轻微)?伤(?=[,。;!?\n]|$)/g;
const TELLS_OF_HURT = new RarePattern(/受了?[轻重]?微?伤/);
const SUBJECT = /[^,。;!?\n]{3,44}$/;
const JOINED = /、|以及|和|及|与/;
const LEADS_IN = /^.*(?:造成|导致|致使|致)/;
/** Who is one person, or a couple. */
const PERSON =
  /(?:司机|驾驶员|驾驶人|乘客|货主|顾客|店主|摊主|车主|老板娘?|男子|女子|老人|孩子|[男女]孩|[男女]童|花童|学生|工人|民警|[交协辅]警|消防员|护士|医生|村民|行人|路人|骑车人|妻子|丈夫|[女儿]儿|儿子|孙子|孙女|奶奶|爷爷|[父母]亲|舅舅|姑姑|叔叔|儿媳|保安|保洁员?|服务员|店员|厨师|工程师|警卫|记者|[老教]师|同学|同伴|本人|环卫工|游客|居民|住户|租客|队员|船员|照管员|[一-龥]某某?)$/;
const COUPLE = /(?:夫妇|夫妻|母女|母子|父女|父子|姐妹|兄弟|情侣|祖孙)(?:俩|二人|两人)?$/;
const NUMBERED = /^(?:[另其]?(?:外|中))?(?<number>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:名|位|个)/;
const NOBODY = /[没无未死亡]|牺牲|遇难|殉职|失踪|失联|获救/;

/** How many an item of the list is; undefined when it names nobody. */
function countOf(item: string): number | undefined {
  const stated = NUMBERED.exec(item)?.groups?.['number'];
  if (stated !== undefined) return readNumeral(stated);
  if (COUPLE.test(item)) return 2;
  return PERSON.test(item) ? 1 : undefined;
}

/** 摊主本人和两名买鞭炮的顾客受伤: those hurt who are told one after the other, where each is somebody. */
export const readListedHurt = (text: string): Mention[] =>
  (TELLS_OF_HURT.isIn(text) ? matchesOf(HURT, text) : []).flatMap((found) => {
    const subject =
      SUBJECT.exec(text.slice(Math.max(0, found.index - 44), found.index))?.[0].replace(LEADS_IN, '') ?? '';
    const counts = subject.split(JOINED).map(countOf);
    if (counts.length < 2 || NOBODY.test(subject) || !counts.every((count) => count !== undefined)) return [];
    const sum = counts.reduce((all, count) => all + count, 0);
    const number = { stated: sum, low: sum, high: sum, approximation: 'about' } as const;
    const [start, end] = [found.index - subject.length, found.index + found[0].length];
    return [toMention({ start, end, number }, { measure: 'injured' })];
  });
