import type { FoundWords } from '../severity/words/found-words.js';

/** Praise or thanks told first, to somebody. */
const THANKS =
  /^(?:我?(?:要|想)|特此|来电|来信|衷心|非常|十分|热烈|真心|再次)*(?:(?:向|给|对|为|把)[^,。!?\n]{1,16}?)?(?:表扬|表示(?:衷心|由衷)?的?感谢|感谢(?!信)|致谢|点赞|赞扬|谢谢)/;
/** After which thanks go on to what is still wrong. */
const STILL_WRONG = /但|然而|可是|不过|美中不足|遗憾|仍|依然|依旧|还没|反弹|又开始/;
/** What somebody did that one thanks for, told of them and of nobody else. */
const KIND_DEED =
  /帮(?:我|着|忙|他|她|老|孩|大|居|群|学)|帮[^,。!?]{0,8}(?:找|办|推|抬|修|垫|提|挑|看|填|复印)|(?:扶|抱|背)(?:着|起|他|她|我|老|上|到|下|了)|送(?:回|来|到|还|上门|药|医|菜|下楼|我|他|她)|陪(?:着|我|他|她|老|护)|垫(?:付|了|上)|(?:替|帮|给)?[^,。!?]{0,4}收(?:着|好)|捡到|拾到|归还|还给|找[回到]|拾金不昧|耐心|细心|热心|贴心|不厌其烦|一遍[又一]?遍?|第一时间|一[分样个]没少|一样[^,。!?]{0,2}不少|分文不取|不收[钱费一]|(?:给|塞)[^,。!?]{0,4}钱[^,。!?]{0,2}(?:也|都)?不[要收]|没要(?:我|一分|钱)|拒收红包|加班|冒[雨雪着]|跑前跑后|连夜(?:抢|修|赶)|抢修|擦身|喂饭|守[了着在]|等(?:到|着)(?:我|他|家|孩|半夜)|救[了活起上回]|连口水|(?:给|替|帮)(?:他|她|我爸|我妈|老人)[^,。!?]{0,4}[看写念填读]|没顾上吃|顾不上|让座|来修|修好|推上|推着上|上门|指路|安慰|留他|留她|推着|搀/u;
const PRAISE =
  /谢谢|感谢|点赞|赞一个|点个赞|表扬|夸[一夸]?[夸下个]?|好人一生平安|好人有好报|辛苦了|给力|太?感动|暖心|锦旗|致敬|了不起|正能量|为[^,。!?]{1,10}[点赞鼓][赞掌]|有你们真好|好样的|竖大拇指|良心(?:商|店|老板)|服务(?:真|太|很)好/u;
/** 感谢你们让我等了三个月: praise that tells a trouble. */
const TELLS_TROUBLE =
  /让(?:我们?|大家|人|业主|全)[^,。!?]{0,14}(?:体会|感受|明白|见识|锻炼|爱上|学会|熏|摔)|锻炼了|不管|没人[管收修理接来]|不[修赔退认理接]|一声不吭|催|坏了|停[水电]|垃圾(?!桶|站|袋)堆|臭|吵|堵|拖[了欠]|等了[^,。!?]{0,6}(?:天|月|年|小时|分钟)[^,。!?]{0,6}(?:没|都|才)|三[个趟]月|真是(?:太)?(?:感谢|谢谢)[^,。!?]{0,8}[啊了]|太感谢了|感激不尽|投诉|举报|扰民|要求|希望[^,。!?]{0,8}(?:能|尽快|改)/u;
const PRAISE_WITHIN = 160;

/** Somebody's kind deed is told and praised, wherever in the text. */
const isPraise = (text: string): boolean =>
  text.length < PRAISE_WITHIN &&
  PRAISE.test(text) &&
  KIND_DEED.test(text) &&
  !TELLS_TROUBLE.test(text) &&
  !STILL_WRONG.test(text);

/** Thanks that ask for nothing and tell of nothing that is still wrong; what was put right may be named. */
export function isThanks(text: string, found: FoundWords): boolean {
  const asks = found.has('ask') || found.has('plea');
  if (asks) return false;
  return (THANKS.test(text) && !STILL_WRONG.test(text)) || (found.has('praise') && isPraise(text));
}

/** A trouble that is over, told to thank for its end. */
export const HONOURS =
  /锦旗|致敬|感谢信|表扬信|好(?:警察|干部|医生|护士|人|司机|民警)|(?:帮|替|为)[^,。!?]{0,8}(?:找回|追回|寻回|救[了回出下])/u;

export const PRAISE_WORDS: readonly string[] =
  '谢谢 感谢 点赞 个赞 赞一个 表扬 夸夸 夸一 夸下 好人 辛苦了 给力 感动 暖心 锦旗 致敬 了不起 正能量 真好 好样的 大拇指'.split(
    ' ',
  );
