import type { Mention } from '../measures.js';
import { DISASTER } from './disaster-words.js';
import { findStates, lastingState } from './person-states.js';

const QUIET = '[^,。;!?\\n\\d无未没不]';
const REACH = 70;
const BECAME = ['deaths', 'seriouslyInjured', 'missing', 'atRisk', 'poisoned'] as const;
/** 都说要“死在窗口前” is said, not told. */
const SAID = /[说喊骂嚷非]|想|要|快|怕|得|似|像|[“"「]/;
const FILLER = new RegExp(`^(?:不幸|${QUIET}){0,8}$|^是${QUIET}{0,14}$`);
const BECAME_WITHIN = 18;
/** 6名被困人员已全部找到，并确认死亡 */
const FOUND_AND_DEAD =
  /^(?:被)?(?:找到|搜救出|救出|打捞上?[来岸]?|寻获),(?:并|经)?[^,。;!?\n\d未没]{0,4}(?:确认|宣告|证实)[^,。;!?\n未没]{0,4}(?:死亡|遇难|身亡|罹难)/;

/** 念到名字的都没了 */
const NAMED_OR_WITHIN = /(?:名字|名单上|那些|里[面头]|屋里)的$/;
/** 先捞到9个……又捞到4个，都不在了 */
const BROUGHT_UP = /[捞挖扒刨搜]|遗体/;

/** 夜班的十名工人因一氧化碳泄漏，无一幸免 */
const KILLED_ALL =
  /[名位个口][^。;!?\n\d]{0,8}(?:[因被遭]|连人带车)[^。;!?\n\d]{0,14}(?:泄漏|爆炸|爆燃|塌|垮|火|沉|翻|坠|淹|撞|毒|一氧化碳|煤气|洪|滑坡|泥石流|埋|雪崩)[^。;!?\n\d]{0,6},$/;
/** What became of all, told within one clause behind 均, 全部: undefined when nothing that counts. */
export function becameOf(
  text: string,
  from: number,
  at: number,
): { measure: Mention['measure']; end: number } | undefined {
  const clause = /^[^,。;!?\n]*/.exec(text.slice(from, from + BECAME_WITHIN))?.[0] ?? '';
  const isOfPeople =
    [from - 2, at - 1].some((before) => /[,。;!?\n人名口个娃是却可时后]/.test(text.charAt(before))) ||
    /[人名口个娃]/.test(text.charAt(from - 1)) ||
    /[挖捞抬扒刨找][出上]来?时?$/.test(text.slice(Math.max(0, at - 4), at)) ||
    NAMED_OR_WITHIN.test(text.slice(Math.max(0, at - 6), at));
  if (isOfPeople && /^(?:都|全|也|就|人)*(?:(?:没气?|没救|不行|硬|凉透?|断气|咽气)了|没了气)$/.test(clause))
    return { measure: 'deaths', end: from + clause.length };
  // 都走了 of people after an explosion.
  if (isOfPeople && /^(?:走|凉|硬)了$/.test(clause) && DISASTER.isWithin(text.slice(Math.max(0, from - REACH), from))) {
    return { measure: 'deaths', end: from + clause.length };
  }
  if (isOfPeople && clause === '不在了' && BROUGHT_UP.test(text.slice(Math.max(0, from - REACH), from)))
    return { measure: 'deaths', end: from + clause.length };
  // 车上共13人，无一幸免
  if (
    /^无一人?幸免$/.test(clause) &&
    (/[人名口个位],?$/.test(text.slice(at - 2, at)) || KILLED_ALL.test(text.slice(Math.max(0, at - 30), at))) &&
    !/^[^。;!?\n]{0,16}(?:中毒|受伤|感染|住院|中招|被骗)/.test(text.slice(from + clause.length))
  )
    return { measure: 'deaths', end: from + clause.length };
  if (clause === '' || clause.includes('幸免')) return undefined;
  const found = FOUND_AND_DEAD.exec(text.slice(from, from + 2 * BECAME_WITHIN));
  if (found) return { measure: 'deaths', end: from + found[0].length };
  const hit = lastingState(findStates(clause), clause);
  const measure = BECAME.find((known) => known === hit?.state);
  return hit && measure && FILLER.test(clause.slice(0, hit.start)) && !SAID.test(clause.slice(0, hit.start))
    ? { measure, end: from + hit.end }
    : undefined;
}

/** 恶心 of a sight, 工资被卡: what is not only of people struck by something counts them in the same sentence, in firm words. */
export function isFirmlyTold(
  text: string,
  { measure, end }: { measure: Mention['measure']; end: number },
  from: number,
): boolean {
  if (measure !== 'poisoned' && measure !== 'atRisk') return true;
  const between = text.slice(from, end);
  return !/[。!?;\n]/.test(between) && !/(?:恶心|头昏|眩晕|手麻|胸闷|倒|被卡)$/.test(between);
}
