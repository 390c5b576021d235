import { RarePattern } from '../words/rare-pattern.js';
import type { Mention } from '../measures.js';

const HEARSAY = new RarePattern(
  /网传|传言|谣传|配文|热传|盛传|(?:网上|网友|有人|群里|朋友圈)[^。;!?\n\d“"「]{0,6}(?:说|称|传|发|刷|讲)|(?:估计|少说|怕是|起码)(?:得|要)?死|(?:视频|帖子|语音|截图|网帖)[^。;!?\n\d“"「]{0,2}(?:称|说|写)/,
);
/** 市交警支队说明：……, 官方通报……: those who counted. */
const COUNTED =
  /(?:警|局|部门|政府|官方|指挥部|办公?室|医院|公安|消防|支队|大队|街道|[市县区镇])[^。!?\n“"「]{0,8}(?:说明|通报|回应|核[实查对定]|确认|查明|公布|澄清|证实|登记|统计|清点|收治|记录|查实)[^。!?\n“"「]{0,48}$/;
const SENTENCE = /[^。!?\n]*$/;
const REACH = 80;

const sentenceBefore = (text: string, { start }: Mention): string =>
  SENTENCE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';

const isHearsay = (text: string, mention: Mention): boolean => {
  const before = sentenceBefore(text, mention);
  return HEARSAY.isWithin(before) && !COUNTED.test(before);
};

/** 有人说死了几十个，官方未证实 */
const UNCONFIRMED =
  /^[^。!?\n]{0,24}(?:未(?:获|经|得到|能|予)?(?:官方|警方)?(?:证实|核实|确认)|(?:无法|不能|没有?|未)(?:得到|获得|被)?(?:官方|警方)?(?:证实|核实|确认)|真[假伪](?:不明|未知|难辨)|(?:有)?待(?:核实|证实|核查))|^[^。!?\n]{0,40}(?:证明|证实|表明|显示)[^。!?\n]{0,24}(?:就是|只有|仅有|除了|没有那么多|并没有)/;
const isUnconfirmed = (text: string, mention: Mention): boolean =>
  UNCONFIRMED.test(text.slice(mention.end, mention.end + REACH)) && isHearsay(text, mention);

/** What is told for certain, or all of it where nothing is: an unconfirmed number counts nobody beside a firm one. */
export function withoutUnconfirmed(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (!HEARSAY.isIn(text)) return mentions;
  const firm = mentions.filter((m) => !isUnconfirmed(text, m));
  return firm.some(({ low }) => low > 0) ? firm : mentions;
}

const TALKED_OF = new RarePattern(
  /[”"」]的?(?:网络)?(?:帖子|帖文|网帖|短?视频|截图|传言|传闻|说法|消息|信息)|[”"」](?:请|切)?(?:不要|别|勿)/,
);
/** 网传“二十人当场死亡”……交警说明：死亡的是4人: what is only said does not stand beside what was counted. */
export function withoutHearsay(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < 2 || !HEARSAY.isIn(text)) return mentions;
  const counted = mentions.findLast(
    (m) =>
      (m.kind === 'none-stated' || (m.kind === 'total' && m.low > 0)) &&
      !isHearsay(text, m) &&
      COUNTED.test(sentenceBefore(text, m)),
  );
  return counted ? mentions.filter((m) => m === counted || !isHearsay(text, m)) : mentions;
}

/** “大巴翻车死了17个人”的帖子昨夜刷屏，交警今晚说明：……死亡1人: quoted talk that an office answers, and another number behind. */
const QUOTED_TALK =
  /^[^。!?\n”"」]{0,4}[”"」]的?(?:网络)?(?:帖子|帖文|网帖|短?视频|截图|传言|传闻|说法|消息|信息)(?![^]{0,60}属实)[^]{0,50}(?:说明|回应|通报|澄清|答复|回复|公布)/;
/** 未经证实的“死了十几个”不要传 */
const NOT_TO_SPREAD = /^[^。!?\n”"」]{0,4}[”"」](?:请|切)?(?:不要|别|勿)[^,。;!?\n]{0,3}(?:传|转|信)/;
export function withoutAnsweredTalk(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < 2 || !TALKED_OF.isIn(text)) return mentions;
  const behind = (m: Mention): string => text.slice(m.end, m.end + REACH);
  const isToKeepQuiet = (m: Mention): boolean => NOT_TO_SPREAD.test(behind(m));
  const talk = mentions.filter((m) => m.low > 0 && (QUOTED_TALK.test(behind(m)) || isToKeepQuiet(m)));
  const isAnswered = (m: Mention): boolean =>
    mentions.some(
      (other) =>
        other.measure === m.measure &&
        (other.start > m.end || isToKeepQuiet(m)) &&
        other.low !== m.low &&
        !talk.includes(other),
    );
  return talk.length === 0 ? mentions : mentions.filter((m) => !(talk.includes(m) && isAnswered(m)));
}
