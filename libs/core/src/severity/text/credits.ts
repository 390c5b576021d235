/** 来源：某报 责任编辑：某某 at the end of a text: who passed it on, not what it says; 记者：某某 says who wrote it. */
const CREDIT =
  /[\s,;(【[]*(?:责任编辑|责编|编辑|(?:文章|信息|稿件|图片|消息)?来源|校对|审核|[初复终]审|监制|值班主任|供稿|供图|出品)[:丨/][^\n。!?:丨/]{1,24}$/;
const CLOSING = /[)】\]\s]+$/;
const READ = 160;

/** Folded text without the credits at its end, taken off one by one: a pattern of all of them would try every way to part them. */
export function withoutCredits(text: string): string {
  let told = text;
  for (;;) {
    const from = Math.max(0, text.length - READ);
    const end = told.slice(from).replace(CLOSING, '');
    const found = CREDIT.exec(end);
    if (!found) return told;
    told = told.slice(0, from + found.index);
  }
}
