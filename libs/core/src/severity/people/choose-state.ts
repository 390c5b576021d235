import type { StateHit } from './person-states.js';

export interface Counted {
  readonly hit: StateHit;
  readonly start: number;
  readonly end: number;
}

/** A number of its own: 死亡人数:12人 受伤人数:11人. */
const IS_COUNTED_NEXT = /^(?:人数|[人者])?:?[\d一二三四五六七八九十两]/;

const IN_PARTS = /^[\d一二两三四五六七八九十百]{1,4}[名人]{0,2}[重轻受]?[伤失]/;

const IS_ACCIDENT =
  /中毒(?:事故|事件)[^,。;!?\n\d]{0,6}(?:造成|导致|致使?)[^,。;!?\n\d]{0,4}[\d一二两三四五六七八九十]/;
const CAUSED: ReadonlySet<string> = new Set(['deaths', 'seriouslyInjured', 'injured', 'missing']);
const HURT_AMONG = /\((?:其中)?[\d一二两三四五六七八九十]+[名人位]{1,2}[^,。;!?\n\d()]{0,4}伤/;

/** 升井清点后还有36人困在井下 */
const STILL_THERE = /(?:还|仍|尚)有?[^,。;!?\n\d]{0,4}[\d一二两三四五六七八九十百]+$/;
/** 死亡12人受伤3人 counts the words before, 食物中毒6人死亡 the word behind: unless a number follows that one, too. */
export function chooseState(
  text: string,
  before: Counted | undefined,
  after: Counted | undefined,
): Counted | undefined {
  if (!before || !after || after.hit.state === 'other') return before ?? after;
  // 重症病房7名患者死亡: where they lay.
  if (
    before.hit.state === 'seriouslyInjured' &&
    /病房|监护|ICU|医学科|重症[室区]/.test(text.slice(before.start, before.end))
  )
    return after;
  // 中毒事故已造成5名工人死亡: what the accident is called.
  if (
    before.hit.state === 'poisoned' &&
    IS_ACCIDENT.test(text.slice(before.start, before.end)) &&
    CAUSED.has(after.hit.state) &&
    !IS_COUNTED_NEXT.test(text.slice(after.end, after.end + 4))
  )
    return after;
  // 33人脱险(4人受伤): told of some of them.
  if (before.hit.state === 'rescued' && HURT_AMONG.test(text.slice(before.start, after.end))) return after;
  // Of those who came up, those who are left.
  if (
    before.hit.state === 'rescued' &&
    (after.hit.state === 'atRisk' || after.hit.state === 'missing') &&
    STILL_THERE.test(text.slice(before.start, before.end))
  )
    return after;
  // 救出12名被困人员 are safe, but 救出的2人死亡 are not.
  if (before.hit.state === 'rescued') return after.hit.state === 'deaths' ? after : before;
  if (after.hit.state === 'rescued') return before.hit.state === 'deaths' ? before : after;
  const behind = text.slice(after.end, after.end + 8);
  // 伤亡数字为12死26伤: the sum is told in its parts.
  if (before.hit.state === 'casualties' && after.hit.start <= 1 && IN_PARTS.test(behind)) return after;
  // 医院收了119个氯气中毒的: what they suffer tells more than who took them in.
  if (
    before.hit.state === 'injured' &&
    after.hit.state === 'poisoned' &&
    /^(?:的(?=[,。;!?\n]|$)|者|[病伤]人|患者)/.test(behind)
  )
    return after;
  // 送到医院的有60个人重伤, 送到医院五人已无生命体征: how badly tells more than where they lie.
  const isInCare = /医院|送医|入院|住院/.test(text.slice(before.start, before.end));
  if (isInCare && before.hit.state === 'injured' && after.hit.state === 'deaths' && !IS_COUNTED_NEXT.test(behind))
    return after;
  if (isInCare && after.hit.state === 'seriouslyInjured' && !IS_COUNTED_NEXT.test(behind)) return after;
  // 失联的3名工人遗体全部找到: the later word tells what became of them.
  const isFound = before.hit.state === 'missing' || before.hit.state === 'atRisk';
  if (isFound && after.hit.state === 'deaths' && !IS_COUNTED_NEXT.test(behind)) return after;
  // 井下仍有2人失联: what is told of them tells more than where they are.
  if (before.hit.state === 'atRisk' && after.hit.state === 'missing' && !IS_COUNTED_NEXT.test(behind)) return after;
  return after.hit.start <= 1 && !IS_COUNTED_NEXT.test(behind) ? after : before;
}

const BEING_DONE = /(?:正在?|全力|抓紧|仍在|继续|组织|设法|试图|开展|准备|前往|赶往)[^,。;!?\n]{0,4}$/;

const isOfThePoisoned = ({ state, listed }: StateHit, between: string): boolean =>
  (state === 'injured' && listed && between === '') ||
  (state === 'cases' && /^(?:的[^,。;!?\n\d]{1,4})?$/.test(between));

/** 消防转移被困群众86人, 救出被困人员5名: who was trapped is out, unless it is being done still. */
export function broughtOut(slice: string, hits: readonly StateHit[]): StateHit | undefined {
  const [moved, trapped] = hits.slice(-2);
  if (moved === undefined || trapped === undefined) return hits.at(-1);
  // 中毒住院者57人, 工业中毒的职工确诊人数
  if (moved.state === 'poisoned' && isOfThePoisoned(trapped, slice.slice(moved.end, trapped.start)))
    return { ...moved, end: trapped.end };
  // 死亡病例由0增至1例
  if (moved.state === 'deaths' && trapped.state === 'cases' && moved.end === trapped.start)
    return { ...moved, end: trapped.end };
  if (trapped.state !== 'atRisk') return trapped;
  const isOut =
    (moved.state === 'evacuated' || moved.state === 'rescued') &&
    /^[了出]?$/.test(slice.slice(moved.end, trapped.start)) &&
    !BEING_DONE.test(slice.slice(0, moved.start));
  return isOut ? { ...moved, end: trapped.end } : trapped;
}

/** 造成11人死亡，其中3名伤者送医后死亡 is a share of the sum. */
const OF_THE_DEAD = /(?:死亡|遇难|身亡|丧生|罹难)[^,。;!?\n\d]{0,4},其中[^,。;!?\n]{0,6}$/;
/** 其中一名17岁的伤者因伤势过重去世: one more than those who died before. */
export const isOneOfTheHurt = (text: string, { hit, end }: Counted, at: number): boolean =>
  hit.state === 'deaths' &&
  /伤者|伤员|重伤/.test(text.slice(at, end)) &&
  !OF_THE_DEAD.test(text.slice(Math.max(0, at - 20), at));

/** 打捞出9具遗体 is a toll, 9名死者 only people spoken of. */
export const isFoundDead = (text: string, { hit, start, end }: Counted): boolean =>
  hit.state === 'deaths' &&
  ((FOUND.test(text.slice(Math.max(0, start - 10), end + 6)) && BODIES.test(text.slice(start, end))) ||
    (FOUND_SO_FAR.test(text.slice(Math.max(0, start - 24), start)) &&
      !/^者?(?:的)?(?:身份|家属|名单)/.test(text.slice(end))));
/** 至此，已先后发现13名遇难者 */
const FOUND_SO_FAR = /(?:至此|累计|先后|共)[^。;!?\n\d]{0,16}(?:发现|找到|搜寻到|寻获)(?:了|到)?$/;
const FOUND = /清点|辨认|找到|发现|打捞|捞[起出上]|挖[出掘]|搜[出寻]|抬出|运出|背出|清理出|寻获|升井/;
const BODIES = /遗体|尸体|遗骸/;
