import type { Mention } from '../measures.js';

/** Of another year, of a rule, or only rumoured: 去年同期曾发生类似事故，死亡3人 counts nobody of this event. */
const BESIDE =
  /去年|前年|上年|往年|历年|年前|当年|曾(?:经|发生)|上个?月|同类|类似|规定|标准|以上的?[为属]|辟谣|谣言|网传|有网友|网友称/;
const STOP = /[。!?;\n]/;

/** Whether a number of dead is of the event that the text is about, as far as its own sentence says. */
export function isOfThisEvent(text: string, { start, end }: Mention): boolean {
  let from = start;
  while (from > 0 && start - from < WIDEST && !STOP.test(text.charAt(from - 1))) from -= 1;
  return !BESIDE.test(text.slice(from, end + 8));
}
const WIDEST = 60;
