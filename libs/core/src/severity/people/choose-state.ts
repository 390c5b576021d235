import type { StateHit } from './person-states.js';

export interface Counted {
  readonly hit: StateHit;
  readonly start: number;
  readonly end: number;
}

/** A number of its own: 死亡人数:12人 受伤人数:11人. */
const IS_COUNTED_NEXT = /^(?:人数|[人者])?:?[\d一二三四五六七八九十两]/;

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
  // 救出12名被困人员 are safe, but 救出的2人死亡 are not.
  if (before.hit.state === 'rescued') return after.hit.state === 'deaths' ? after : before;
  if (after.hit.state === 'rescued') return before.hit.state === 'deaths' ? before : after;
  const behind = text.slice(after.end, after.end + 4);
  // 失联的3名工人遗体全部找到: the later word tells what became of them.
  const isFound = before.hit.state === 'missing' || before.hit.state === 'atRisk';
  if (isFound && after.hit.state === 'deaths' && !IS_COUNTED_NEXT.test(behind)) return after;
  return after.hit.start <= 1 && !IS_COUNTED_NEXT.test(behind) ? after : before;
}

const BEING_DONE = /(?:正在?|全力|抓紧|仍在|继续|组织|设法|试图|开展|准备|前往|赶往)[^,。;!?\n]{0,4}$/;

/** 消防转移被困群众86人, 救出被困人员5名: who was trapped is out, unless it is being done still. */
export function broughtOut(slice: string, hits: readonly StateHit[]): StateHit | undefined {
  const [moved, trapped] = hits.slice(-2);
  if (moved === undefined || trapped?.state !== 'atRisk') return hits.at(-1);
  const isOut =
    (moved.state === 'evacuated' || moved.state === 'rescued') &&
    /^[了出]?$/.test(slice.slice(moved.end, trapped.start)) &&
    !BEING_DONE.test(slice.slice(0, moved.start));
  return isOut ? { ...moved, end: trapped.end } : trapped;
}
