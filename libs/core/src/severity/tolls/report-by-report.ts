import type { Mention } from '../measures.js';
import type { Span } from '../text/sentences.js';
import { RarePattern } from '../words/rare-pattern.js';

/** 首报：……。续报二（12:00）：……。终报：…… */
const REPORT = new RarePattern(
  /第[一二三四五六][份次条封](?:通知|通报|消息|短信)?(?:说|写|称)|(?:首报|初报|续报|终报|末报|[一二三四五六七]报|(?:首|[一二三四五六])(?:轮|次|版)通报|第[一二三四五六七][次期号份轮](?:通报|发布|更新|续报))[一二三四五六\d]{0,2}(?:\([^()\n]{1,16}\))?[:,]|(?<=^|[。;\n])第[一二三四五六七]天[:,]|(?<=^|[。;\n])(?:次日|翌日|[今昨当][日天晚早]|(?:\d{1,2}月)?\d{1,2}日)?(?:凌晨|清晨|早[上晨]?|上午|中午|下午|傍晚|晚上?|深夜)?\d{1,2}(?:[时点](?:\d{1,2}分|半)?|:\d{2})(?:许|整)?(?:的?(?:通报|发布|更新|快报|消息|续报)|[,:])/,
);
/** 昨日22时的续报把4名失联者算了两遍: told of what was wrong. */
const PUT_RIGHT = /重复(?:上报|统计|计)|剔除|算了两遍|误[计报]/;
/** 失联者中4人获救、5人遇难: no toll of all. */
const OF_THE_MISSING = /失[踪联](?:者|人员|的[\d一二三四五六七八九十]{1,3}[名人])?中/;
const NAMED = new RarePattern(
  /第[一二三四五六][份次条封](?:通知|通报|消息|短信)?(?:说|写|称)|(?:首报|初报|续报|终报|末报|[一二三四五六七]报|(?:首|[一二三四五六])(?:轮|次|版)通报|第[一二三四五六七][次期号份轮](?:通报|发布|更新|续报))[一二三四五六\d]{0,2}(?:\([^()\n]{1,16}\))?[:,]/,
);
const AT_LEAST = 2;
const COUNTED_ANEW: ReadonlySet<Mention['measure']> = new Set(['missing', 'atRisk']);
const NEVER_A_FATE: ReadonlySet<Mention['measure']> = new Set(['missing', 'atRisk', 'casualties']);

/** Where each report begins. */
const reportsOf = (text: string): readonly number[] => REPORT.all(text).map(({ index }) => index);
const reportOf = (begins: readonly number[], { start }: Mention): number => begins.filter((at) => at <= start).length;

const most = (mentions: readonly Mention[]): number => Math.max(0, ...mentions.map(({ low }) => low));

/**
 * Who is missing or trapped by the last report that tells of them, less those whom later reports count among the dead:
 * 二报：死亡7人失联3人。三报：死亡9人，1人生还.
 */
export function ofLastReport(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (!mentions.some(({ measure }) => COUNTED_ANEW.has(measure))) return mentions;
  if (!REPORT.isIn(text) || PUT_RIGHT.test(text)) return mentions;
  const begins = reportsOf(text);
  if (begins.length < AT_LEAST) return mentions;
  const ofMissing = mentions.filter((m) => OF_THE_MISSING.test(text.slice(Math.max(0, m.start - 18), m.start)));
  return [...COUNTED_ANEW].reduce((told, measure) => withLatest(told, measure, begins, ofMissing), mentions);
}

/** Whether a later report begins within what is told from `start` to `end`: figures of two reports are never added. */
export const areOfTwoReports = (text: string, { start, end }: Span): boolean =>
  REPORT.isIn(text) && NAMED.all(text).some(({ index }) => index > start && index < end);

function lessBy(died: number, m: Mention): Mention {
  const left = (value: number): number => Math.max(0, value - died);
  return {
    ...m,
    kind: m.low > died ? m.kind : 'none-stated',
    low: left(m.low),
    stated: left(m.stated),
    high: left(m.high),
  };
}

function withLatest(
  mentions: readonly Mention[],
  measure: Mention['measure'],
  begins: readonly number[],
  ofMissing: readonly Mention[],
): readonly Mention[] {
  const counted = mentions.filter((m) => m.measure === measure);
  const last = counted.at(-1);
  if (!last) return mentions;
  const at = reportOf(begins, last);
  const others = mentions.filter((m) => m.measure !== measure);
  const ofNow = counted.filter((m) => reportOf(begins, m) === at);
  const dead = others.filter(({ measure: of, kind }) => of === 'deaths' && kind !== 'none-stated');
  const isOfThem = dead.some((m) => reportOf(begins, m) > at && ofMissing.includes(m));
  const died = most(dead.filter((m) => reportOf(begins, m) > at)) - most(dead.filter((m) => reportOf(begins, m) <= at));
  const isTold = others.some((m) => reportOf(begins, m) > at && !NEVER_A_FATE.has(m.measure));
  const lowered = isTold && !isOfThem && died > 0 && measure === 'missing' ? ofNow.map((m) => lessBy(died, m)) : ofNow;
  return [...others, ...lowered].toSorted((one, other) => one.start - other.start);
}
