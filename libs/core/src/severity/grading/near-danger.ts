import type { GuardContext } from '../guards/guards.js';
import type { Span } from '../text/sentences.js';

const OF_DANGER = /危险化学品|危化品|化工(?:厂|企业|园)|双氧水|液氨|液氯|炼油|炼化|油库|加油站|烟花爆竹厂|弹药库|军事/;
const METRES =
  /(?:距|离|剩)[^,。;!?\n]{0,16}?(?<![\d千.,])(?:\d{2,3}|[一二三四五六七八九几]百(?:多|来|余)?(?:[一二三四五六七八九]十)?)[余多来]?米|不(?:足|到)(?:一|1)公里/;
const PUT_OUT = /扑灭|熄灭|拦下|拦截住|明火已?[灭熄]|无明火/;
/** 山火离我们厂围墙只剩800米，我们是危化品生产企业 */
export function nearDanger({ document: { text } }: GuardContext): Span | undefined {
  if (
    !/山火|林火|山林|森林|火线|火头|林子[^,。;!?\n]{0,6}[着起烧]|(?:山上|后山|山头|半山)[^,。;!?\n]{0,4}(?:着火|着了|起火|烧)/.test(
      text,
    ) ||
    !OF_DANGER.test(text) ||
    PUT_OUT.test(text)
  )
    return undefined;
  const found = METRES.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
