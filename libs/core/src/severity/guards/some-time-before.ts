/** 上周, 前不久: of a time that is not now. */
export const SOME_TIME_BACK =
  /(?:上周|上个?月|上星期|上上周|前不久|不久前|几天前|\d+天前|数日前|月初|年初|此前不久)[^。!?\n]*$/;
/** 一死二伤的塔吊事故刚过一周，同一工地又塌了脚手架 */
const JUST_BEFORE =
  /^(?![^。!?\n]{0,40}?(?:医院|抢救|救治|ICU|不治|重症|伤者|伤员))[^。!?\n\d]{0,16}(?:刚|才)过(?:去)?(?:了)?(?:不到|仅)?(?:[一二两三半几\d]{1,2}个?(?:周|星期|天|月|年)|不久)[^。!?\n]{0,16}(?:又|再)/;

/** 同行业前不久刚有一起爆炸死了18人，这次我市这家企业的爆炸死亡4人 */
const THIS_TIME =
  /^[^。!?\n]{0,20}[,;。](?:而|但)?(?:这次|此次|本次|这回|这一次)[^。!?\n\d]{0,24}(?:死亡|遇难|死了|造成|致)[^,。;!?\n\d]{0,6}\d/;

/** 一年前这家厂爆炸死了14人，昨天又有2人在检修时窒息死亡 */
const A_YEAR_AGO =
  /(?:一年多?前|去年|半年前|[几数两三四五六七八九十]个月前|今年[1-9一二三四五六七八九十]{1,2}月)[^。!?\n]*$/;

const NOW_AGAIN =
  /^[^。!?\n]{0,40}(?:昨[天日晚夜]|今[天日晨早]|前天|\d日)[^,。!?\n]{0,8}(?:又|再(?!次通报)|复产|复工|恢复生产)/;
/** Whether a word of now stands in what looks back. */
const OF_NOW = /今天|昨天|今日|昨日|今晨|今早|昨晚|昨夜|此次|本次|日前|近日|目前/;

/** What came before the event that is told behind it, by its words: what stands before a toll, and behind it. */
export function toldOfBefore(told: string, behind: string): string | undefined {
  const justBefore = JUST_BEFORE.exec(behind);
  if (justBefore) return justBefore[0];
  const yearAgo = NOW_AGAIN.test(behind) ? A_YEAR_AGO.exec(told) : null;
  if (yearAgo && !OF_NOW.test(yearAgo[0])) return yearAgo[0];
  return THIS_TIME.test(behind) ? SOME_TIME_BACK.exec(told)?.[0] : undefined;
}
