import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';
import { sentenceAround } from '../text/document.js';
import type { Document } from '../text/document.js';

/** 经核实，当晚起火的是一家小店，没有人员伤亡: the answer to a rumour tells of an event, and 学生系中暑 of none. */
const HAPPENED =
  /(?<!(?:没有?|未曾?|并未|无)(?:发生|出现)?(?:任何|什么|所谓的?)?)(?:起火|着火|失火|火灾|过火|爆燃|爆炸|坍塌|垮塌|倒塌|相撞|追尾|侧翻|车祸|泄漏|溺水|坠|触电)/;
/** What an office says of the rumour itself. */
const OF_THE_ANSWER = /不实|谣|网传|传言|流传|经(?:核)?[查实]|核实|核查|实为|其实|系|接诊|正常|出勤/;
const ANSWERS = /辟谣|实为|其实|经(?:核)?[查实]|回应|通报|[为系是]谣言/g;
const endOfLast = (pattern: RegExp, text: string): number => {
  const last = matchesOf(pattern, text).at(-1);
  return last ? last.index + last[0].length : 0;
};
const QUOTED = /[“「"][^”」"]*[”」"]/g;
export const isAdmitted = (document: Document, { start, end, kind }: Mention): boolean => {
  const span = sentenceAround(document, start, end);
  const told = document.text.slice(span.start, span.end);
  const admitted = kind === 'none-stated' ? told.slice(endOfLast(ANSWERS, told)) : told;
  return HAPPENED.test(admitted.replaceAll(QUOTED, '')) || (kind === 'total' && !OF_THE_ANSWER.test(told));
};
