import { matchesOf } from '../../matches-of.js';
import { isTold, type Mention } from '../measures.js';
import { readDiedAmongHurt } from './read-died-among-hurt.js';
import { readListedDead } from './read-listed-dead.js';
import { readOneBeside } from './read-one-beside.js';
import { readOneByOne } from './read-one-by-one.js';
import { readSuccumbed } from './read-succumbed.js';

const WHO =
  '(?:司机|老板娘?|店主|户主|房东|店员|收银员|保安|门卫|厨师|师傅|孕妇|老[人汉太伴]|母亲|父亲|妻子|丈夫|[儿孙]子|女儿|孩子|婴儿|娃娃?|奶奶|爷爷|班长|工头|队长|船[长主]|船老大|向导|导游|驾驶员|路人|邻居|管理员|值班员|调度员|押运员|护工|(?<=[,。;!?\\n])[小老阿][一-龥])';
const ALSO_DIED = new RegExp(
  `${WHO}(?:自己|本人)?[^。;!?\\n\\d无未没不]{0,22}?(?:也|同样)(?![^,。;!?\\n]{0,6}(?:受伤|送|获救|活))[^,。;!?\\n]{0,8}?(?:没了(?=[,。;!?\\n]|$)|断了?气|咽了?气|遇难|死了|死亡|身亡|丧生|遇害|殉职|牺牲|没能?(?:出来|逃出|活|跑出|救)|没(?:能)?[挺熬扛撑]过[来去]|没救过来|未能幸免|没了气息|不在了)`,
  'g',
);
const REACH = 160;

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = { alsoDied: { gate: (text: string) => /也|同样/.test(text), reads: [ALSO_DIED] } };

/** 里面九个一个都没剩；司机也没了；老板自己也断了气: one more each, beside people who were counted. */
function readAlsoDied(text: string, known: readonly Mention[]): Mention[] {
  const dead = known.filter((m) => m.measure === 'deaths' && m.low > 1);
  if (dead.length === 0) return [];
  return matchesOf(ALSO_DIED, text).flatMap((found): Mention[] => {
    const start = found.index;
    const end = start + found[0].length;
    const isBeside = dead.some((m) => m.end <= start && start - m.end < REACH);
    if (!isBeside || isTold(known, { start, end })) return [];
    return [{ measure: 'deaths', kind: 'new', stated: 1, low: 1, high: 1, unsure: true, corrected: false, start, end }];
  });
}

/** The dead told without a number: beside those who were counted, or named one after the other. */
export const readUncounted = (text: string, known: readonly Mention[]): Mention[] => [
  ...readAlsoDied(text, known),
  ...readOneBeside(text, known),
  ...readOneByOne(text, known),
  ...readSuccumbed(text, known),
  ...readDiedAmongHurt(text, known),
  ...readListedDead(text, known),
];
