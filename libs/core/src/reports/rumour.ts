import type { FoundWords } from '../severity/words/found-words.js';
import { isUnmended } from './goes-on.js';

const RUMOUR =
  /^网传(?!播)[^。!?\n]{2,40}$|(?:网传|传言|听说|有传|流传|谣传)[^。!?]{0,60}(?:是真的吗|是否属实|真的假的|属实吗|真假|真的吗|有没有这回事|[?])|(?:谣言|不实信息|虚假信息)[^。\n]{0,20}(?:传播|扩散|流传)|(?:网传|传言|流传|视频|消息|信息|内容|说法|传闻)[^。!?\n]{0,40}(?:不实|谣言|不属实)|(?:系|为|属|是)(?:谣言|不实)|辟谣|不信谣|(?:内部(?:消息|通知)|小道消息|紧急(?:扩散|通知)|速转|急转)[^]{0,120}(?:转给|转发|扩散|囤|快跑|赶紧|赶快|抢光|千万)/;

/** Said by somebody whom nobody could ask: 听跑摩的的师傅说, 抖音上有人发, 卖早点的讲. */
const VAGUE_SOURCE =
  /^(?:说是|都说|都在说|都在传|快看视频|有个视频|有段视频)|^[^,。!?]{0,16}(?:群里?|微信里?|语音|截图|视频|闺蜜|表[弟哥姐妹]|嫂子|同学|亲戚|熟人|门卫)[^,。!?]{0,14}[,]?(?:透露|发的|都?[在有]?[说讲喊传])|^[^,。!?]{0,10}的人?都?在[讲说传]|^[^,。!?]{0,4}(?:听[^,。!?我]{1,10}?[说讲](?!明|解|课|好)|(?:抖音|快手|微博|贴吧|论坛|小红书|视频号|朋友圈|网上|群里|评论区|直播间?|视频)(?:[上里中])?[^,。!?]{0,6}(?:有人|看到|刷到|看见|有个)[^,。!?]{0,6}[发拍说讲爆传](?!明)|有(?:个)?人在?[^,。!?]{0,8}(?:发帖|发文|发视频|说|讲|传)|(?:邻居|卖[^,。!?]{1,5}的|跑[^,。!?]{1,4}的|开[^,。!?]{1,4}的|理发的?|买菜的|[^,。!?]{0,4}(?:大姐|大哥|大妈|大爷|阿姨|叔叔|师傅|老乡|老板娘|婶子?))[^,。!?]{0,5}[说讲])/u;
/** In doubt, to beware of, or kept from us. */
const IN_DOUBT =
  /真假|是真是假|真的假的|真不真|不知道?(?:从哪|哪[年里来])|不承认|评论[^,。!?]{0,3}关|压着没|没[^,。!?]{0,3}说法|一句话没|自己看着办|[没不]往外[发说讲]|谁懂|没公开|求证|别睡|去排队|是不是真|是真的吗|真的吗|真有|属实|求真相|求证实|有没有这[回种]事|(?:没|未)(?:见|看到|有)[^,。!?]{0,6}(?:回应|消息|通报|说法|公告)|没[^,。!?]{0,3}(?:吭声|动静|出声|承认|公布)|不[让给][说讲报拍传登发]|封[口锁]|压[着下]|瞒|看好(?:自|家|孩|娃|小)|别[喝吃去出买带]|当心|小心|赶紧|赶快|快[囤跑取充买]|囤|抢|大家[^,。!?]{0,4}(?:注意|转|看好|赶)|连夜/u;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** 听说标准调了，请问能领多少？ asks what holds, and passes nothing on. */
const ASKS_WHAT_HOLDS = /请问|咨询|想问|问一?下|多少|怎么|如何|什么|哪[里个些天]|几[月号时]|何时/u;

const asksWhatHolds = (told: string): boolean =>
  told.endsWith('?') && ASKS_WHAT_HOLDS.test(told) && !/属实|真的|真假|这回事/u.test(told);

/** Ways of passing on what nobody knows; two of them make a rumour. */
const WHISPERS = [
  /(?:真假|是真是假|真真假假)[^。!?]{0,10}(?:不敢|不知|难说|打包票)|宁可信其有|半信半疑|没见着?文件/u,
  /传疯了|都在传|传到今天|群里的?语音|(?:三|几|好几|多)个群/u,
  /怕(?:引起|造成)恐慌|压着不(?:让|报)|不(?:许|让|准)(?:往外|对外|外)?(?:讲|说|传)|没(?:敢)?公布|(?:只|都)?瞒着|不让报/u,
  /自己品|别怪我没提醒|别问我是谁|别在评论区问|(?:默默|赶紧|赶快|速度?)转|转[!给]|多一个人看到/u,
  /(?:朋友|同学|亲戚|姨|舅|姑|叔|家属|熟人|邻居)[^。!?]{0,14}(?:上班|里面|当主任|当领导|扫地|讲|透|亲口|说)|透了?点?风声|刚收到的?消息|听说(?:昨|今|已|有|要)/u,
  /抢(?:空|光)|囤|搬空|取不出|不让取|赶紧取|连夜/u,
];
const isWhispered = (text: string): boolean => WHISPERS.filter((way) => way.test(text)).length >= 2;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const HEARSAY = {
  hearsay: words('网传 传言 听说 有传 流传 谣 不实 内部 小道消息 紧急 速转 急转'),
  /** Nobody is named who knows it. */
  toldBySome: words(`
    听说 据说 网传 网上传 有人说 有人讲 都说 都在说 都在传 到处传 传言 传闻 传说 疯传 传疯 在传 群里传 圈里传 群里说 群里都 群里有人 微信群 业主群 家长群 朋友圈 小道消息 内部消息 内部人 内部员工 知情人 爆料 刚听 听人 听我 听出租 听司机 听亲戚 听朋友 听同事 听邻居 邻居说 邻居讲 同事说 同事讲 亲戚说 亲戚讲 朋友说 司机说 听隔壁 听群 刷到 紧急通知 紧急扩散 不知真假 不知道真假 说是有 转: 转发: 扩散: 转给 转一下 转个`),
  /** It is in doubt; to be passed on; kept secret; a reason to hurry; known from within. */
  asRumour: words(`
    不知真假 不知道真假 真假不知 真假 真的假的 真的吗 是真是假 是不是真 是否属实 属实吗 有这回事 有没有这回事 这回事吗 求证 求辟谣 辟谣 求官方 官方出来 出来说句 求懂 懂的人说说 求真相 核实一下 有人核实 没人核实 宁可信其有 半信半疑 不敢保证 说得有鼻子有眼 有鼻子有眼 谁知道真 谁清楚
    转给 转发 扩散 转起来 大家转 大家快转 快转 都转 速转 急转 先转 帮转 帮忙转 互相转告 相互转告 告诉身边 提醒身边 提醒家人 提醒一下身边 提醒大家 告诉家里 告诉亲戚 看到的转 多一个人 周知
    不让说 不让讲 不让报 不让拍 不让传 不许说 不许讲 不许拍 不准说 不准讲 不敢公布 没公布 不公布 不对外 没有公布 一个字不提 一字不提 只字不提 只字未提 没动静 没声音 没吭声 不吭声 压着 压下去 捂着 捂盖子 瞒着 隐瞒 瞒报 封口 封锁消息 封锁 删帖 都删了 被删 偷偷 悄悄 不承认 内定 定了就是
    赶紧 赶快 抢空 抢光 抢购 囤 备着 备点 多备 排队 排了 排长队 排起长队 取钱 取出来 去取 取走 人心惶惶 慌了 都慌 炸了锅 都炸了 炸锅 越传越 请假 别出门 不要出门 别去 不要去 别买 别吃 别喝 不敢喝 不敢吃 不敢出门 不敢睡 不喝 不吃自来水 小心点 小心为 注意点 当心 看好孩子 看好自家 连夜 快跑 搬家 逃
    内部人 内部消息 内部员工 员工亲口 员工说 员工透 护士 亲口 亲眼 我姨 我舅 我姑 我叔 我同学 我朋友 朋友在 同学在 亲戚在 亲戚说 亲戚的 里面上班 里面的人 里头的人 司机说 语音 视频 截图 爆料 知情人 通知已经 文件都 文件已经 上面已经 校长都 都定了 批完了 都批`),
} as const;

/** Whoever went there knows. */
const KNOWN = /果然|我(?:们)?(?:去了|买|交|被|找|坐了|吃了)/u;
/** A text that begins with hearsay passes it on; one that comes to it tells something of its own. */
const SAID_FIRST = 14;
/** 核实一下, 解释一下: what is asked of whoever knows. */
const ASKED_OF_ALL = /^(?:核实|解释一下|能不能|能否|应该|早日|麻烦)$/u;

/** It goes on, was seen by whoever tells it, or somebody is to do something about it. */
const isOwn = (text: string, found: FoundWords): boolean =>
  found.has('address') ||
  found.find('plea').some(({ word }) => !ASKED_OF_ALL.test(word)) ||
  isUnmended(text) ||
  KNOWN.test(text);
/** Asked of an office. */
const ASKS_HOW = /请问|咨询|想问|材料|手续|(?:怎么|如何|怎样)(?:申请|办理|交|领|报|算)|多少|几[月号时]/u;

/** 听说…大家快转: told as hearsay, and in doubt, in panic, in secret, or to be passed on. */
function passedOnAt(text: string, titleEnd: number, found: FoundWords): Stretch | undefined {
  const vague = VAGUE_SOURCE.exec(text.slice(titleEnd));
  if (vague && IN_DOUBT.test(text) && !ASKS_HOW.test(text) && !isOwn(text, found)) {
    const end = titleEnd + vague[0].length;
    return { start: titleEnd, end };
  }
  const said = found.first('toldBySome');
  if (!said || (said.start >= SAID_FIRST && (said.start < titleEnd || said.start >= titleEnd + SAID_FIRST)))
    return undefined;
  const isBeside = (hit: { start: number; end: number }): boolean => hit.start < said.start || hit.end > said.end;
  if (!['asRumour', 'toldBySome'].some((list) => found.find(list).some(isBeside))) return undefined;
  return ASKS_WHAT_HOLDS.test(text) || isOwn(text, found) ? undefined : said;
}

/** A longer text tells more than a rumour. */
const WITHIN = 200;

/** Where a text shows that it passes on what nobody knows; its first clause where all of it does. */
export function rumourIn(
  text: string,
  titleEnd: number,
  found: FoundWords,
): { start: number; end: number } | undefined {
  if (text.length - titleEnd < WITHIN) {
    if (!found.has('plea') && isWhispered(text)) return { start: titleEnd, end: titleEnd + 1 };
    const passedOn = passedOnAt(text, titleEnd, found);
    if (passedOn) return passedOn;
  }
  if (!found.has('hearsay')) return undefined;
  const rumour = RUMOUR.exec(text);
  if (!rumour || asksWhatHolds(rumour[0])) return undefined;
  return { start: rumour.index, end: rumour.index + rumour[0].length };
}
