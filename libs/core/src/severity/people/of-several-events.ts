const SEVERAL = /(?:[两二三四五六七八九十]|\d)起|各(?:自)?(?:发生|有|出)了?一[起次场]/;
const SENTENCE = /[^。;!?\n]*$/;
const REACH = 60;

/** 三条高速上各有一起追尾，分别死亡2人、1人、2人: whether what stands at a place is told of events of their own. */
export const areOfSeveralEvents = (text: string, at: number): boolean =>
  SEVERAL.test(SENTENCE.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? '');

/** 一天之内两起车祸：…，两起互不相关; 通报两起事故：… */
const SAID_TO_BE_TWO =
  /\d日,[^。;!?\n]{2,40};(?:\d{1,2}月)?\d{1,2}日,(?![^。;!?\n]{0,16}(?:二次|再次|救援|搜救|抢险|清理|复燃))[^。;!?\n\d]{0,16}(?:[对相]撞|追尾|侧翻|坠[河江崖桥]|起火|着火|爆炸|爆燃|坍塌|垮塌|塌方|车祸|火灾|触电|溺水)|(?:一天|同一天)[^。!?\n]{0,12}[两三](?:起|桩|场)|[两三][起处场地][^,。;!?\n]{0,10},?(?:并)?(?:各自独立|不是一回事|不是同一|是两回事)|谁跟谁也?没关系|两(?:个地方|处|地|边)[^,。;!?\n]{0,4}隔着|[两几]家不是一[个家](?:老板|单位)?|不是一回事,|互不相[关干]|互无关联|没有关联|并无关联|(?:通报|发生|接报|处置)了?[两二三四]起[^,。;!?\n\d]{0,8}(?:事故|火灾|车祸|火情|案件)[:,。;](?!.*(?:合计|共计|一共|共造成|共死亡|总共))/s;
export const areSaidToBeApart = (text: string): boolean => SAID_TO_BE_TWO.test(text);
