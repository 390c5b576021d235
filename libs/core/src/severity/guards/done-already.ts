const DONE =
  /(?:已经?|截至|截止|统计|到(?:今[天晨早日]|目前|昨[天晚夜]|[凌清]晨|半夜|午夜|中午|傍晚|\d)[^。;!?\n]{0,10},)[^。;!?\n]{0,14}$/;
const TO_BE_DONE = /[需须]要?|将|拟|打算|准备|计划/;
/** 截至今早，离开家的有11万人: told as done, whatever may come. */
export const isDone = (text: string, at: number): boolean => {
  const [told] = DONE.exec(text.slice(Math.max(0, at - 30), at)) ?? [];
  return told !== undefined && !TO_BE_DONE.test(told);
};
