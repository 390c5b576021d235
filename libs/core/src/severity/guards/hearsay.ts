import type { FoundWords, WordHit } from '../words/found-words.js';

/** 没有人员伤亡, 讨说法, 公路网上, 没听说: words that sound like talk of the town and are none. */
const NO_TALK: Readonly<Record<string, RegExp>> = {
  有人: /[没未无]$/,
  说法: /(?:[讨要给个]了?|毫无|没有?|初步|各家|(?:官方|警方|政府|指挥部|通报)[^,。;!?\n]{0,8})$/,
  网上: /(?:公路|铁路|电|[挂卖发传][到在])$/,
  听说: /[没未]$/,
  微博: /官方$/,
};
/** 有人说, but not 有人持刀行凶; 网上传播, but not 疾病传播. */
const SOMEBODY_SAYS = /^[^,。;!?\n]{0,6}(?:[说称传讲编拍喊]|爆料|造谣|发[了布帖文]|反映)/;
const SPREADS_TALK = /网|视频|谣|信息|消息|帖|言论/;

function isTalk(text: string, { word, start, end }: WordHit): boolean {
  if (NO_TALK[word]?.test(text.slice(Math.max(0, start - 14), start)) === true) return false;
  if (word === '有人') return SOMEBODY_SAYS.test(text.slice(end, end + 10));
  if (word === '微博') return !/^(?:@|发布)/.test(text.slice(end, end + 2));
  return word !== '传播' || SPREADS_TALK.test(text.slice(Math.max(0, start - 8), end + 6));
}

/** The words of hearsay between two places. */
export const hearsayIn = (found: FoundWords, text: string, from: number, to: number): readonly WordHit[] =>
  found.find('hearsay', from, to).filter((hit) => isTalk(text, hit));

/** 听说……，官方刚通报已确认11人死亡: what is confirmed is no mere talk. */
const CONFIRMED = /证实|确认|核[实对查定]|通报|官方|回应|认了|是真的|属实|公布|警方|实为/;
/** 经核查，该视频系外地火灾: what was found out is that it was not here or not now. */
const NOT_HERE = /外[地省市]|境外|国外|旧|多年前|往年|不实|谣|系|视频|拼接/;
export function isConfirmed(text: string, from: number, at: number): boolean {
  const between = text.slice(from, at);
  const found = CONFIRMED.exec(between);
  return found !== null && !NOT_HERE.test(between.slice(found.index));
}

/** 2人因散布谣言被行政拘留 tells of no rumour what it said. */
const PUNISHED_FOR = /(?:因|对)[^,。;!?\n“"「]{0,4}(?:散布|传播|编造|发布|转发|造)(?:涉[^,。;!?\n“"「]{0,4})?$/;
export const isOfPunished = (text: string, { start }: WordHit): boolean =>
  PUNISHED_FOR.test(text.slice(Math.max(0, start - 16), start));
const PASSED_ON = /传(?!言影响)|谣|[听据]说|所谓|编造|谎称|爆料|流言|视频|截图/;
export const isPassedOn = (text: string, said: readonly WordHit[], at: number): boolean =>
  said.some(({ start, end }) => start < at && PASSED_ON.test(text.slice(start, end + 2)));

/** 已经死了31个人，别再传什么死了几百人的假消息 */
export const TOLD_NOT_TO_PASS_ON = /(?:别|不要|勿|莫)(?:再)?(?:乱|瞎|混着?)?(?:传|信|说)[^。;!?\n]{1,20}$/;

/** 就这些人了，别听外头瞎传: an appeal beside what is told first-hand denies nothing. */
const WARNED = /(?:别|不要|莫|勿|不用)(?:再|去|光)?[听信][^,。;!?\n]{0,5}$/;
export const isWarning = (text: string, { word, start }: WordHit): boolean =>
  /^(?:瞎|乱|胡)/.test(word) && WARNED.test(text.slice(Math.max(0, start - 9), start));
