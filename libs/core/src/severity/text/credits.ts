/** 来源：某报 责任编辑：某某 at the end of a text: who passed it on, not what it says; 记者：某某 says who wrote it. */
const CREDITS =
  /(?:[\s,;(【[]*(?:责任编辑|责编|编辑|(?:文章|信息|稿件|图片|消息)?来源|校对|审核|[初复终]审|监制|值班主任|供稿|供图|出品)[:丨/][^\n。!?:丨/]{1,24}?)+[)】\]\s]*$/;
const READ = 160;

/** Folded text without the credits at its end. */
export function withoutCredits(text: string): string {
  const from = Math.max(0, text.length - READ);
  const found = CREDITS.exec(text.slice(from));
  return found ? text.slice(0, from + found.index) : text;
}
