import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { toMention } from './read-groups.js';

/** 最先报的死者是6人, 首日打捞出7具遗体 */
const AT_FIRST =
  /(?:最先|最初|最早|首[日批]|第一[天夜日]|起初|头[一]?天|当[天晚夜日]|前[天日晚]|事发)[^。;!?\n]{0,16}$/;
const TELLS_OF_DAYS = new RarePattern(/第[二三四五六七]天|次日|翌日|隔天|第二日|后来|[昨今][天日晨早晚]/);
/** 第二天在五楼卫生间找到, 第三天又打捞出 */
const ON_A_DAY =
  /[,;。、](?:到了?)?(?:第[二三四五六七][天日]|次日|翌日|隔天|昨[天日晚夜]|今[天日晨早]|后来)(?:[^,。;!?\n\d]{0,16}(?:找到|发现|挖出|搜出|扒出|抬出|打捞出?|捞[起出]|清[理]?出|刨出|寻获|确认)(?:了|最后)*|[^,。;!?\n\d]{0,4})$/;
/** 昨天又是三个: by the names of days only more of them are told, not a sum of now. */
const BY_NAME = /[昨今][天日晨早晚夜][^,。;!?\n]*$/;
const MORE = /又|再|新/;
const isOneMoreDay = (before: string): boolean => {
  const day = BY_NAME.exec(before)?.[0];
  return day === undefined || MORE.test(day);
};
const SPARED = /^[^,。;!?\n]{0,12}(?:生还|幸存|活|获救|伤|平安|失[踪联])/;
const OF_THE_LIVING = /失[踪联]|下落|生还|幸存|获救|活着/;
const REACH = 90;

/** 最先报的死者是6人，第二天在五楼找到3人，第三天又找到4人: who is found day after day is dead like those found first. */
export function readFoundOverDays(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (!TELLS_OF_DAYS.isIn(text)) return [];
  return known.flatMap((first): Mention[] => {
    if (first.measure !== 'deaths' || first.low === 0) return [];
    if (!AT_FIRST.test(text.slice(Math.max(0, first.start - 16), first.start + 6))) return [];
    const clause = text.slice(first.end, first.end + REACH);
    const stop = first.end + (/[。!?\n]/.exec(clause)?.index ?? clause.length);
    if (OF_THE_LIVING.test(text.slice(first.start, stop))) return [];
    const found = persons.filter(
      ({ start, end }) =>
        start >= first.end &&
        end <= stop &&
        /^[名人位具个]/.test(text.slice(end)) &&
        ON_A_DAY.test(text.slice(Math.max(first.end - 1, start - 28), start)) &&
        isOneMoreDay(text.slice(Math.max(first.end - 1, start - 28), start)) &&
        !SPARED.test(text.slice(end, stop)),
    );
    const last = found.at(-1);
    if (!last || found.every((token) => isTold(known, token))) return [];
    const sum = (of: (token: NumberToken) => number): number => found.reduce((all, token) => all + of(token), 0);
    const number = {
      stated: first.stated + sum(({ stated }) => stated),
      low: first.low + sum(({ low }) => low),
      high: first.high + sum(({ high }) => high),
      approximation: 'exact' as const,
    };
    return [toMention({ start: first.start, end: last.end + 1, number })];
  });
}
