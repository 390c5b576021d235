import { RarePattern } from '../words/rare-pattern.js';

/** 属刑事案件, 查明系……故意犯罪: what the police call it. */
const CALLED = new RarePattern(
  /发生(?:了)?一起(?:重大|恶性|严重|性质恶劣的)?(?:故意)?(?:杀人|伤害|伤人|砍人|持刀伤人|持刀行凶|爆炸|纵火|放火|投毒|暴力)(?:刑事)?案(?!例)|(?:属于?|系|为|是|定性为?|认定为?|确认为?|判定为?|列为)(?:一起|[^,。;!?\n]{0,10}的)?(?:特别?重大|重大|恶性|严重|人为|蓄意|故意|报复性?|泄愤){0,2}的?(?:刑事案件|刑案|故意犯罪|暴力犯罪|(?:爆炸|放火|纵火|投毒|投放危险物质|故意杀人|杀人|伤害)案件?|纵火案?|放火案?|人为爆炸)|(?:作为|按|已按|以)刑事案件(?:立案|侦办|侦查)/,
);
/** 投放燃烧瓶, 携带自制爆炸物: nobody does so by accident. */
const DONE = new RarePattern(
  /(?:投放|投掷|投|扔|丢|掷)(?:了|进|入|出){0,2}(?:一个|数个|几个|多个|两个|三个)?(?:自制)?(?:汽油弹|燃烧瓶|燃烧弹|炸药包|炸弹)|(?:引爆|点燃|携带?|带着?|拉响|安放)(?:了|身上的?|随身的?|一枚|一个)*(?:自制|土制)?(?:的)?(?:炸弹|爆炸物|炸药包|爆炸装置|土炸弹)/,
);
/** 杨某某在火车站候车大厅纵火: done where many are, and no accident of trains. */
const DONE_WHERE_MANY_ARE = new RarePattern(
  /(?:某|男子|女子|嫌疑人|嫌犯|歹徒|乘客|旅客)[^,。;!?\n]{0,20}(?:在|于)[^,。;!?\n]{0,10}(?:车站|火车站|高铁站|候车|列车|火车|动车|高铁|地铁|机场|航站楼|候机|码头|渡轮|客船|公交|广场)[^,。;!?\n]{0,8}(?:纵火|放火|投毒|行凶|砍人|引爆|开枪|(?:驾车)?冲撞(?:人群|行人|旅客|路人))/,
);
const NOT_SO =
  /(?:不|非|并未|未|没有?|排除|否认|是否|可能|疑似?|拟|预防|防范|严防|防止|谎称|网传|误传)[^,。;!?\n]{0,6}$/;

/** Whether the text itself calls what happened a crime, or tells of a deed that is nothing else. */
export const isCalledACrime = (text: string, to = text.length): boolean =>
  [CALLED, DONE, DONE_WHERE_MANY_ARE].some((told) =>
    told
      .allBetween(text, 0, to)
      .some(
        ({ index, 0: words }) =>
          !NOT_SO.test(text.slice(Math.max(0, index - 10), index)) && !/[是能]否|排除/.test(words),
      ),
  );
