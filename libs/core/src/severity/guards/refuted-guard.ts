import { RarePattern } from '../words/rare-pattern.js';
import { sentenceAround } from '../text/document.js';
import type { Document } from '../text/document.js';
import { deniedAsMadeUp, tellsItsOwn } from './denied-as-made-up.js';
import { deniedAtTheEnd, deniedNumber } from './denied-number.js';
import { postDenied, quotationDenied } from './quoted-denials.js';
import { deniedForAnother, isSetStraight } from './set-straight.js';
import { allIsWell, isToldBesideDenial, NOBODY_ILL, wellBehindTalk } from './told-beside-denial.js';
import { hearsayIn, isConfirmed, isOfPunished, isPassedOn, isWarning, TOLD_NOT_TO_PASS_ON } from './hearsay.js';
import type { FoundWords, WordHit } from '../words/found-words.js';
import type { Span } from '../text/sentences.js';

/** What is read of a text to tell what it denies. */
type Denials = { readonly document: Document; readonly found: FoundWords; readonly refutedAt: readonly WordHit[] };

const REPAIRED = new RarePattern(
  /实际|经(?:核实|核查|查)[^。]{0,12}(?:起火|着火|失火|爆炸|坍塌)的[是为]|经核实[^。]{0,12}(?:造成|确有|为|死亡\d)|经核[实对查],?$|该[^,。;!?\n]{1,6}确有|真实情况|事实上|真相是/,
);
/** 澄清：事故共造成12人死亡: what an office puts in the place of what it denies. */
const SET_RIGHT = new RarePattern(
  /(?:澄清|通报|核实|核查|核定|确认|公布|发布|回应|说明|查明|告知)[^。;!?\n\d“]{0,8}[,:][^。;!?\n\d“]{0,16}$/,
);
/** 其余数字均系谣言. */
const THE_REST = /(?:其余|其他|其它|别的|余下|另外|多于此)[^,。;!?\n]{0,8}$/;

/** 对造谣者依法处理 beside a toll denies nothing; these do. */
const DENIAL =
  /不实|误[认读解]|误发|误推|误播|虚假|失实|虚构|编造|捏造|假消息|假的|造谣$|不属实|不符|谣言|旧闻|未发生|没有发生|此事|乌有|嫁接|摆拍|AI|其实是|编的|误传|谣传|拼[凑接]|剪辑|P图|是P的|没有任何记录|无记录|段子|博[关流眼]|杜撰|臆造|凭空|这回事|没这事|瞎|胡说|我市|外地|境外|没有的事|没有发大水|依据|根据|国外|外省|纯属|P[图出]|成为?事实|现实|成真|应验/;

/** 没有发生什么“爆炸死了15人”: the whole event is denied. */
const NEVER = new RarePattern(
  /(?:没有|并未|从未|并没有|根本没有?|压根没有?)(?:发生|出现)(?:过)?(?:(?:什么|所谓|网传|任何)[^,。;!?\n]{0,20}|[^,。;!?\n“"「]{0,6}[“"「][^”」"。!?\n]{0,24})$|不存在(?:什么|所谓|网传)?[“"「][^”」"。!?\n]{0,24}$/,
);
const HAPPENED = new RarePattern(/发生|出现/);
/** 没有发生化工厂爆炸致12人死亡的事故, 未发生12人死亡的情况: a toll within what did not happen. */
const NEVER_SUCH = new RarePattern(/(?:没有|并未|从未|未|不存在)(?:发生|出现)?(?:过)?(?:致|造成)?[^,。;!?\n\d]{0,20}$/);
const SUCH =
  /^[^,。;!?\n]{0,16}的[^,。;!?\n]{0,16}(?:事故|事件|爆炸|火灾|车祸|矿难|坍塌|情况|案件|灾情|事情|事)(?=[,。;!?\n]|$)/;
/** 没有起火，更没有烧死11个人，是有人造谣 */
const NOR = new RarePattern(/(?:更|也|并|根本|压根)(?:没有?|未|不曾)(?:有|造成|导致|发生)?[^,。;!?\n\d]{0,4}$/);
/** 编造“车祸死了15人”的信息被行政拘留. */
const MADE_UP = new RarePattern(
  /(?:编造|捏造|虚构|杜撰|造谣|谎称|谎报|假称|散布|编出|编了|炮制|伪造|(?:AI|人工智能|豆包|大模型|文生图)[^。;!?\n“"「]{0,6}(?:生成|合成|写|制作|造|画)|生成了?|合成了?)[^。;!?\n“"「]{0,8}(?:[“"「](?:新闻|通报|公告|通告|消息|快讯|视频|报道|警情)[”"」][:,]?)?[“"「][^”"」。!?\n]{0,30}$|不是[^,。;!?\n]{0,8}(?:传|说|讲)的[“"「][^”"」。!?\n]{0,20}$|(?:编造|捏造|虚构|谎称)了?[^,。;!?\n“"「\d]{0,8}$|从[未没](?:播发|播出|发布|刊发|刊登|推送|报道|通报|发)过?[^,。!?\n“"「]{0,6}[“"「][^”"」。!?\n]{0,24}$/,
);
/** 爆炸12人死亡为虚假信息, 矿难12人死亡不实 */
const UNTRUE =
  /^\d*[余多]?[名人位个]?[^,。;!?\n“”]{0,14}?(?:(?:均|都|全|纯|并)?(?:为|系|是|属)(?:虚假|不实|谣言|谣传|假(?:消息|新闻|信息|的)|编造|捏造)|(?:均|都|并)?(?:不实|不属实)(?![之的])|,经(?:核实|核查|查)(?:均|系|为)?不实|的假(?:警情|消息|新闻|视频|信息|案情))|^\d*[余多]?[名人位个]?[^,。;!?\n“”]{0,8},(?:这|此|该|数字|人数|说法|内容)?(?:(?:严重|明显|纯属|大大|过于|有所)?夸大|(?:是|都|完全|全)?(?:错了?|不对|假的|瞎说|瞎编|胡说|没影的事|没谱|没有的事|不实|失实)(?=[。;!?\n,]))/;
/** 旧视频被改成“幼儿园中毒一百五十人”，公安已查处; 把两起车祸合计为“死了四个”，实际二者无关联 */
const FRAMED = new RarePattern(
  /(?:配上|配文|[改剪说P拼传喊写算并]成|冒充|(?:合计|合并|累加|加总|加在一起|加起来|算在一起|混为一谈)[成为作,]?[称叫喊]?)[:,]?[“"「][^”"」。!?\n]{0,30}$/,
);
const PUNISHED =
  /造谣|查处|处罚|责令|删除|传唤|拘留|辟谣|封禁|不实|(?:无|没有?|互不|毫无|不)(?:任何)?(?:关联|相关|相干)|(?:与[^,。;!?\n]{1,8}|[两二]者)无关|都不同|各不相同|(?:非|不是|并非|不属于)同?一?[起次场个事]|实情|事实(?:上|是)|本次|其实|更正|笔误/;
const FRAMED_WITHIN = 80;
/** 不属实，截至今早，共造成12人遇难: what is counted behind the denial. */
const COUNTED_BEHIND = new RarePattern(
  /[,。;](?:(?:截至|截止)[^。;!?\n“"「]{0,30}|目前[^。;!?\n“"「]{0,16}(?:共|已|造成|致|确认|核实|累计)[^。;!?\n“"「]{0,8})$/,
);
/** 网传死了8个是否属实？ is a question. */
const ASKED = new RarePattern(/是否属实|是不是真的|是真的吗|是真是假|真的假的|是否真实/);
/** “……死了两个”不实 */
const DENIED_QUOTE =
  /^[^”」"“「。!?\n]*[”」"](?:等)?(?:的)?(?:说法|消息|传言|信息|传闻|内容|网帖|帖子|帖文|[短小]?视频|语音|录音|截图|言论)?,?(?:[^,。;!?\n“]{0,8}(?:查了|查过|看过了|核实了?|核查)[:,])?(?:(?:短|小)?(?:视频|图片|画面|照片|图|录音|截图)?(?:系|为|是|实为|其实是|拍的是|拍自|拍摄于|摄于|发生在)(?:[^,。;!?\n]{0,4}(?:(?:去年|前年|往年|几年前)(?!以来|至今)|旧|老(?=视频|图|照片|片)|外省|外地|外市|邻省|境外|国外|外国|\d{4}年|[多十]年前|影视|电影|游戏|演练|演习|AI|人工智能))|(?:经[^,。;!?\n“"「]{0,10}(?:核实|核查|调查|查证|了解|走访)[,:]?)?(?:此|该|上述)?(?:消息|信息|说法)?(?:均|都|全|并)?(?:系|为|是|属|纯属|纯系)?(?:不实|不属实|失实|谣言|假的|假(?=[,。;!\n])|虚假|编造|虚构|无依据|没有依据|毫无依据|没有根据|子虚乌有|[^,。;!?\n”]{0,16}(?:乱发|乱编|瞎编|编造|捏造|杜撰|臆造|误发|误报|恶作剧)的?|(?:数字|人数|数据)?(?:均|都)?(?:有误|不准确?|不对|对不上|严重夸大|夸大)))/;
const OPEN_QUOTE = new RarePattern(/[“「"][^”」"]*$/);
/** 关于“小学中毒百人”传言的说明 */
const QUOTED_HEARSAY =
  /^[^”」"“「。!?\n]*[”」"](?:的|等|一事的|这一)?(?:网络)?(?:传言|谣言|传闻|流言|谣传|网传|不实|澄清|辟谣)/;
/** 针对“商场烧死30人”的传言，消防部门回应 */
const TAKEN_UP = new RarePattern(/(?:针对|关于|对于|就)[^,。;!?\n“"「]{0,12}[“"「][^”」"]*$/);
/** 针对“大巴坠崖死亡30人”的说法 */
const QUOTED_SAYING =
  /^[^”」"“「。!?\n]*[”」"](?:的|等|这一)?(?:网络|网上|相关)?(?:说法|消息|信息|网帖|帖子|[短小长]?视频|内容|情况|图片|图文|截图|语音|录音|文章|推文|直播)/;
const IS_TRUE = /(?<![不非])属实|确有|确实/;
const isAnsweredWith = ({ document, refutedAt }: Denials, from: number, to: number): boolean =>
  refutedAt.some(
    ({ word, start }) =>
      start >= from && start < to && DENIAL.test(word) && !IS_TRUE.test(document.text.slice(from, start)),
  );
/** 关于“商城大火”的核查说明 over a text that says 经核实，当晚商城并未着火 */
const QUOTED_TITLE =
  /^[^”」"“「。!?\n]*[”」"](?:一事|等|相关|有关)?(?:情况|问题|信息|视频|内容)?的?[^,。”」"\n]{0,8}(?:核查|核实|说明|回应|声明|澄清|通报|公告)/;
const DENIED_BELOW =
  /(?:并未|未曾?|没有|从未|未有)(?:发生|出现|着火|起火|失火|爆炸|坍塌|倒塌|任何)[^。!?]*[。!?][^]{0,400}?(?:不实|不属实|谣言|虚假|编造|虚构)|(?:上述|该|此|相关|所述|网传|帖文)(?:帖文|网络|全部)?(?:内容|信息|消息|说法|情况)(?:均|都|全部?|纯)?(?:系|为|属)?(?:不实|不属实|失实|虚假|谣言|编造)|(?:摄于|拍自|拍摄于|截自|[系是])[^,。;!?\n]{0,10}(?:影视|短剧|电影|演[习练]|外地|外省|境外|国外|往年|旧)/;
const ANSWER_WITHIN = 24;
/** 不信谣、不传谣 closes many an official text and denies nothing by itself. */
const APPEAL = /[信传]谣/;

/** 不实！ right behind a question is the whole answer; 不实之词 within a sentence is not. */
const ANSWERED =
  /^[”"」)\s]*(?:[:,]\s*)?(?:官方|警方|当地|相关部门)?(?:回应|辟谣|通报|澄清|表示|称)?(?:[:,])?(?:此|该)?(?:消息|信息|视频|说法)?(?:均|都|全)?(?:系|为|是|属)?(?:不实|谣言|假的?|虚构|编造|谣传)(?:信息|消息|的)?(?=[!。,;\n]|$)/;
/** “……死了32人”？假的！: a sentence that asks, and the denial right behind it. */
function answeredBehind({ document, refutedAt }: Denials, end: number): string | undefined {
  if (!/[?][”"」]?$/.test(document.text.slice(Math.max(0, end - 2), end))) return undefined;
  const answer = ANSWERED.exec(document.text.slice(end, end + 24));
  return answer?.[0].trim() ?? refutedAt.find(({ start }) => start >= end && start < end + ANSWER_WITHIN)?.word;
}

/** 网传死亡30人，官方通报：目前死亡4人，“30人死亡”系谣言: the place behind the answer's colon, or where the sentence starts. */
function answerBefore(text: string, sentenceStart: number, at: number): number {
  const told = ANSWER.exec(text.slice(sentenceStart, at));
  return told ? sentenceStart + told[0].length : sentenceStart;
}
const ANSWER =
  /^[^]*(?:通报|回应|核实|核查|核定|确认|公布|说明|查明|告知|透露|介绍|称|表示|了解到|获悉|证实)[^。;!?\n\d“"「,:]{0,6}[:,](?!(?:网传|有人|有传|传))/;
/** 传言不实, 网帖所称数字与事实不符 */
const HEARSAY_ITSELF =
  /[,;](?:网上|网络|所谓的?|该|此|上述|相关|有关)?(?:传言|谣言|(?:网帖|帖子|帖文|贴文|网友|网民)(?:[中里]?所?[称说传述言]|提到|提及)的?|网传(?:信息|内容|消息)?|传闻|流言|说法|(?:网络|网传|相关|上述|该)(?:信息|消息|内容))/;
/** 30人死亡系谣言 */
const OTHER_TOLL = /[,;][^,;。\n]{0,10}(?:\d|[超近上数几][十百千])[^,;。\n]{0,12}$/;

/** 累计发病112例，网传有人死亡不实: hearsay that says something of its own, told behind. */
const OTHER_HEARSAY =
  /[,;](?:而|但|对|针对)?(?:网传|网上传|有传|谣传|有人(?:说|传|称)|群里(?:说|传))(?!的|[^,;]{0,2}(?:消息|信息|视频|说法|内容|情况|此事|该))[^,;。\n]{3,24}$/;
const QUOTED = /[“「"][^”」"]*[”」"]/;
/** Of something else that was said: 有人编造“死亡百人”的谣言, 其余数字均系谣言. */
function isOfOtherWords({ document, found }: Denials, at: number, sentenceStart: number, denial: WordHit): boolean {
  const { text } = document;
  if (THE_REST.test(text.slice(Math.max(0, denial.start - 12), denial.start))) return true;
  const answer = answerBefore(text, sentenceStart, at);
  const between = text.slice(at, denial.start);
  if (hearsayIn(found, text, answer, at).length > 0) return false;
  // 经核查，视频中“……死亡12人、受伤30人”系拼凑剪辑: what is quoted is denied whole.
  const isAnswer = answer > sentenceStart && !OPEN_QUOTE.isBetween(text, sentenceStart, at);
  if (isAnswer && (HEARSAY_ITSELF.test(between + denial.word) || OTHER_TOLL.test(between))) return true;
  if (TOLD_NOT_TO_PASS_ON.test(between)) return true;
  // 已致11人遇难，“瞒报死亡人数”的说法没有依据
  if (QUOTED.test(between)) return true;
  if (OTHER_HEARSAY.test(text.slice(at, denial.end))) return true;
  const [hearsay] = hearsayIn(found, text, at, denial.start);
  return hearsay !== undefined && /[“"「\d]/.test(text.slice(hearsay.start, denial.start));
}

/** 有人持刀行凶…请勿信谣传谣: who did it is no hearsay, and an appeal at the end denies nothing by itself. */
const RUMOURED = /[传谣]|[听据]说|所谓|编造|谎称|消息称|发布|爆料|流言|视频|截图/;
const NUMBERS = /\d+|[一二两三四五六七八九十百千]+/g;
/** 网传死亡数十人不实 beside a toll that is counted. */
const MANY = /(?:数|几|上|成)[十百千][余多]?[人名个]|多人|大量/;
/** 有网友称死了五十人，官方已辟谣 beside a toll of 29: the denial's own sentence tells another number by hearsay. */
function isOfOtherNumber({ document, found }: Denials, sentence: Span, at: number, denial: number): boolean {
  if (denial >= sentence.start && denial < sentence.end) return false;
  const other = sentenceAround(document, denial, denial);
  if (hearsayIn(found, document.text, other.start, denial).length === 0) return false;
  const own = document.text.slice(at, sentence.end).match(NUMBERS)?.[0];
  const saying = document.text.slice(other.start, denial);
  if (own !== undefined && MANY.test(saying) && !MANY.test(document.text.slice(at, at + 12))) return true;
  const told = saying.match(NUMBERS);
  return told !== null && own !== undefined && !told.includes(own);
}

/** 他承认是赌气乱讲, 公安机关予以训诫: what becomes of whoever said it. */
const OWNED_UP =
  /所谓[^,。;!?\n]{1,12}(?:系|为|是|属)谣言|(?:承认|坦白|交代|坦言)[^。!?\n]{0,20}(?:乱|编|瞎|赌气|想当然|道听途说|没(?:有)?核实|未经核实|吹牛|蹭|博|听来的|误会|看错|张口)|(?:予以|给予|被(?:警方|公安|派出所|民警)?|处以?|进行了?)(?:行政)?(?:训诫|拘留|批评教育|罚款|警告)|行拘|写(?:下|了)(?:检讨|保证书)|(?:公开|当面|登门|发文|发视频)道歉|系?(?:人工智能|AI)(?:生成|合成)|(?:已|主动|自行)删除?(?:了)?(?:原帖|帖子|视频|语音|该|信息)/;
const SPREAD_BEHIND = /^[^”」"\n]{0,60}[”」"][^。!?\n]{0,40}(?:群|转|传|刷屏|朋友圈|语音|帖|视频|截图|评论)/;
/** “厂里毒气放倒了六十多个”这条语音转了上百遍 … 是赌气乱讲: told at length before it is taken back. */
function ownedUp({ document, found }: Denials, sentence: Span, at: number): string | undefined {
  const isSpread =
    OPEN_QUOTE.isBetween(document.text, sentence.start, at) &&
    (SPREAD_BEHIND.test(document.text.slice(at, at + 80)) || found.has('hearsay', sentence.start, at));
  return isSpread ? OWNED_UP.exec(document.text.slice(sentence.end, sentence.end + TOLD_AT_LENGTH))?.[0] : undefined;
}
const TOLD_AT_LENGTH = 500;

/** 群里都说死了八个，数重了，其实是六个: put right, not denied. */
const SO_MANY = /^(?:只有?)?(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})[个人名位口条]人?(?=[,。;!?\n]|$)/;
const isRecount = (text: string, { word, end }: WordHit): boolean =>
  word === '其实是' && SO_MANY.test(text.slice(end, end + 8));

/** 直接财产损失实为1480万元 says 失实 of nothing. */
const isOfLoss = (text: string, { word, start }: WordHit): boolean =>
  word === '失实' && text.startsWith('损失实', start - 1);

/** A toll is refuted when hearsay tells it and the text denies it, or when the title already denies; 实际死亡9人 stands. */
export function refutedBy(denials: Denials, at: number): string | undefined {
  const { document, found } = denials;
  const refutedAt = denials.refutedAt.filter(
    (hit) => !isRecount(document.text, hit) && !isWarning(document.text, hit) && !isOfLoss(document.text, hit),
  );
  const { text } = document;
  const sentence = sentenceAround(document, at, at);
  const { start: from, end: to } = sentence;
  const instead = deniedForAnother(text, from, at);
  if (instead !== undefined) return instead;
  if (refutedAt.length > 0 && (isSetStraight(text, from, at) || isToldBesideDenial(text, sentence, at)))
    return undefined;
  const never = NEVER.firstBetween(text, from, at);
  if (never) return never[0];
  const such = HAPPENED.isBetween(text, from, at) ? NEVER_SUCH.firstBetween(text, from, at) : null;
  if (such && SUCH.test(text.slice(at, to))) return such[0];
  const notSo = deniedNumber(text, at) ?? deniedAtTheEnd(text, at);
  if (notSo !== undefined) return notSo;
  const nor = denials.refutedAt.length > 0 || text.includes('谣') ? NOR.firstBetween(text, from, at) : null;
  if (nor) return nor[0];
  const untrue = UNTRUE.exec(text.slice(at, to));
  if (untrue) return untrue[0];
  const madeUp = MADE_UP.firstBetween(text, from, at);
  if (madeUp) return madeUp[0];
  const framed = FRAMED.firstBetween(text, from, at);
  if (framed && PUNISHED.test(text.slice(at, at + FRAMED_WITHIN))) return framed[0];
  const isOpen = OPEN_QUOTE.isBetween(text, from, at);
  const quoted = isOpen ? (DENIED_QUOTE.exec(text.slice(at, to))?.[0] ?? quotationDenied(text, from, at)) : undefined;
  if (quoted !== undefined) return quoted;
  const isTakenUp = TAKEN_UP.isBetween(text, from, at);
  const rumour = isOpen && (at < document.titleEnd || isTakenUp) ? QUOTED_HEARSAY.exec(text.slice(at, to)) : null;
  if (rumour) return rumour[0];
  const saying = isTakenUp ? QUOTED_SAYING.exec(text.slice(at, to)) : null;
  if (saying && isAnsweredWith(denials, at + saying[0].length, to)) return saying[0];
  const posted = isOpen ? postDenied(text, at, to) : undefined;
  if (posted !== undefined) return posted;
  const titled = isOpen && at < document.titleEnd ? QUOTED_TITLE.exec(text.slice(at, to)) : null;
  const denied = titled && DENIED_BELOW.exec(text.slice(document.titleEnd));
  if (denied) return denied[0].slice(0, 12);
  const isTalk = found.has('hearsay', from, at);
  const nobody = isOpen && isTalk ? NOBODY_ILL.exec(text.slice(at, to)) : null;
  const behindTalk = isTalk ? wellBehindTalk(text.slice(at, to)) : undefined;
  const well = nobody?.[1] ?? (isOpen ? allIsWell(text.slice(from, at), text.slice(at, to + 90)) : behindTalk);
  if (well !== undefined) return well;
  const owned = ownedUp(denials, sentence, at);
  if (owned !== undefined) return owned;
  if (REPAIRED.isBetween(text, from, at) || COUNTED_BEHIND.isBetween(text, from, at)) return undefined;
  const byHeadline = deniedAsMadeUp(document, at, isOpen);
  if (byHeadline !== undefined) return byHeadline;
  const answered = answeredBehind(denials, to);
  if (answered !== undefined || refutedAt.length === 0) return answered;
  const asked = ASKED.firstBetween(text, at, to);
  if (asked && found.has('hearsay', from, to)) return asked[0];
  const behind = refutedAt.filter(({ word, start }) => start >= at && start < to && DENIAL.test(word));
  const ofThis = behind.find((denial) => !isOfOtherWords(denials, at, from, denial));
  if (ofThis) return ofThis.word;
  const setRight = SET_RIGHT.firstBetween(text, from, at);
  const isSetRight =
    setRight !== null &&
    refutedAt.some(({ start }) => start < at) &&
    hearsayIn(found, text, from + setRight.index, at).length === 0;
  if (behind.length > 0 || isSetRight) return undefined;
  const titleDenies = !tellsItsOwn(text, document.titleEnd) || isOpen;
  const inTitle = titleDenies ? refutedAt.find((hit) => hit.start < document.titleEnd) : undefined;
  if (inTitle && !APPEAL.test(inTitle.word)) return inTitle.word;
  const denial = refutedAt.find(
    ({ word, start }) => !APPEAL.test(word) && !isOfOtherNumber(denials, sentence, at, start),
  );
  const said = hearsayIn(found, text, from, to);
  const [first] = said;
  const isSaid = first !== undefined && !(first.start < at && isConfirmed(text, first.end, at));
  if (denial)
    return isSaid && (!isOfPunished(text, denial) || isPassedOn(text, said, at)) ? denial.word : inTitle?.word;
  const isRumour = isSaid && said.some(({ word, start }) => start < at && RUMOURED.test(word));
  return inTitle?.word ?? (isRumour ? refutedAt.find(({ word }) => APPEAL.test(word))?.word : undefined);
}
