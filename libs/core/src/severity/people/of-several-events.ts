const SEVERAL = /(?:[两二三四五六七八九十]|\d)起|各(?:自)?(?:发生|有|出)了?一[起次场]/;
const SENTENCE = /[^。;!?\n]*$/;
const REACH = 60;

/** 三条高速上各有一起追尾，分别死亡2人、1人、2人: whether what stands at a place is told of events of their own. */
export const areOfSeveralEvents = (text: string, at: number): boolean =>
  SEVERAL.test(SENTENCE.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? '');
