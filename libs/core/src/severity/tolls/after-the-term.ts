import type { Mention } from '../measures.js';
import { RarePattern } from '../words/rare-pattern.js';

const SOME_TERM = new RarePattern(/[超已]过了?[^,。;!?\n]{0,6}[天日]|计入|等级|定级|仍按/);
/** 因超过七日，事故等级不再调整; 已过三十日期限; 不计入本起事故死亡人数: dead, and not of those by whom the level goes. */
const AFTER_THE_TERM =
  /^[^。;!?\n]{0,16}(?:[超已]过了?(?:规定的?)?(?:[7七]|三十|30)[天日]|期限(?:已|外|届满)|不[再予]?(?:计入|列入|纳入)[^,。;!?\n]{0,10}(?:死亡|遇难|事故|统计|人数)|等级(?:不[再作做予]?(?:变|调整|变更|改变)|维持)|仍按\d+(?:[名人]|死))|^[^!?\n]{0,70}[该此这]例[^。;!?\n]{0,12}(?:[超已]过?[^,。;!?\n]{0,4}期限|不[再予]?(?:计入|列入|纳入))/;

/**
 * Without who died after the term within which the dead count, where the text says so: 事故发生之日起三十日内, of fires and on roads
 * seven days (生产安全事故报告和调查处理条例 第十三条).
 */
export function withoutThoseAfterTerm(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (!SOME_TERM.isIn(text)) return mentions;
  const dead = mentions.filter(({ measure, low }) => measure === 'deaths' && low > 0);
  const late = dead.filter(
    (m) => AFTER_THE_TERM.test(text.slice(m.end, m.end + 90)) && dead.some(({ end }) => end < m.end),
  );
  return late.length === 0 ? mentions : mentions.filter((m) => !late.includes(m));
}
