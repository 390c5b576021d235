/** What a headline says of itself, beside its words. */
export interface Headline {
  /** Who acts, where the headline begins with a person: 某某会见, 某某同志逝世. */
  readonly actor: string;
  /** Who speaks or is spoken of, before the colon of a headline. */
  readonly speaker: string;
  /** 1 up, -1 down, 0 neither. */
  readonly direction: -1 | 0 | 1;
  /** The numbers of a headline, in order. */
  readonly figures: string;
  /** Told anew every day: prices, markets, weather, digests. */
  readonly routine: boolean;
  /** Part of a newspaper that reports nothing. */
  readonly furniture: boolean;
}

const ACTOR =
  /^([一-龥·]{2,6}?)(?:同志)?(?:会见|会晤|接见|同.{2,24}?(?:会谈|通话|通电话|视频通话|会晤)|与.{2,24}?(?:会谈|通话|通电话|会晤)|主持|致电|致信|复信|逝世|去世|病逝|当选|获任|被查|被双开|被逮捕|受贿|犯罪集团)/;
const SPEAKER = /^([^:]{2,12}):/;
const UP = /上涨|大涨|涨超|涨幅|高开|走高|走强|上升|上调|飙升|同比增长|升破|扭亏/;
const DOWN = /下跌|大跌|跌超|跌幅|低开|走低|走弱|下降|下调|暴跌|重挫|同比下降|跌破|收跌|回落/;
const ROUTINE =
  /股市|股指|[一-龥]指(?:数)?[涨跌收开高低翻]|指数|期货|开盘|收盘|盘中|盘前|午后|早盘|油价|金价|银价|收益率|成交额|汇率|中间价|天气预报|开奖|早报|晚报|日报|周报|早知道|内参|投资日历|财闻|新闻来了|晚6点|主力资金|每日问答|连载/;
const FURNITURE = /^(?:\d+版[^-]{0,8}-+)?(?:广告|导读|图片报道|目录|责编|编者按|今日谈|图片新闻|版权声明)|责编[:：]/;

export function readHeadline(title: string): Headline {
  const up = UP.test(title);
  const down = DOWN.test(title);
  return {
    actor: ACTOR.exec(title)?.[1] ?? '',
    speaker: SPEAKER.exec(title)?.[1] ?? '',
    direction: up === down ? 0 : up ? 1 : -1,
    figures: (title.match(/\d[\d.]*/g) ?? []).join(' '),
    routine: ROUTINE.test(title),
    furniture: FURNITURE.test(title),
  };
}

const GRIEVANCE =
  /投诉|举报|业主|请问|咨询|领导|书记|市长|局长|您好|你好|我们?[是家住的在]|本人|反映|扰民|盼复|求助|希望|建议|什么时候|何时|能否|是否|为什么|为何|怎么/;

/** A citizen's own words: what is complained of goes on for weeks. */
export const isGrievance = (text: string): boolean => GRIEVANCE.test(text);
