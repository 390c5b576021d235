import type { Mention } from '../measures.js';
import { RarePattern } from '../words/rare-pattern.js';
import { isWronglyCountedIn } from './misreckoned.js';

/** Some word that a figure was too high: without one, a figure told earlier stands. */
const TAKEN_BACK =
  /更正|修正|订正|勘误|后查|查明|无关|核减|核销|重复|重名|排除|剔除|去重|扣除|降[为至到]|下调|少[,,了是]|不含|改口|多[算报数]|含了|含有?未|复测|应[为是]|把[^,。;!?\n]{1,12}(?:也|都)?算|算[了也]?[进在]|有误|误[报计列]|否认|不符|并非|复检|阴性|会诊|实[际为]|最终|口径|就诊数|登记数|联[系络]上|找到|没有依据/;
const SOME_EARLIER = new RarePattern(
  /昨[天日晚夜]|前[天日晚夜]|首[日夜报批次场]|头[天夜]|上一?次|第一[次份轮天]|快报|初报|原[列报定称按]|一开始|起初|最初|前几次|早间|当晚|先[说报称]|目测|估测|先报|\d日[报说称通]/,
);
/** 昨夜匡算的, 前天公布的, 首日说的, 快报写的, 原列为, 昨日报 */
const EARLIER_FIGURE =
  /(?:昨[天日晚夜]|前[天日晚夜]|首[日夜报批次场]|头[天夜]|上一?次|第一[次份轮天]|快报|初报|原[列报定称按]|一开始|起初|最初|前几次|早间|当晚|先(?=[说报称])|目测|估测|\d{1,2}日(?=[报说称通]))(?:[^,。;!?\n\d“”]{0,8}?(?:公布|通报|报告?过?|匡算|估算|估计|测算|写|说|称|发布|统计|上报|登记|公告|列|诊断)(?:[的了]?为?|的?是|有)|[^,。;!?\n\d“”]{0,6}的|(?<=原[列定按报])[为作]?|(?<=[初首快前]报)[:：]?)[“"]?[^,。;!?\n\d“”]{0,8}$/;

const SOME_TALK = new RarePattern(
  /所谓|网[传上络友民帖]|原传|流传|传言|谣传|自媒体|坊间|外[界头]|朋友圈|群里|被传|误传|讹传|被(?:写|说|讲)成|有[人的][传说讲称喊编发转]|[盛疯热风]传|转发|传[“"]|以为|议论|爆料|博主|主播|直播间|帖子|小道消息|[听据]说|[”"],?(?:(?:这|那)?(?:只|不过)?(?:是|系)[^,。;!?\n\d]{0,6}(?:配|编|拍|剪)|(?:一|这)[段条则个])/,
);
/** 网上流传“埋了四十多人”; 被写成“埋了几十人”“死了十五人”; 网民在留言板写“断水五天了” */
const QUOTED_TALK =
  /(?:所谓的?|网[传上络友民帖]|原传|流传|传言|谣传|自媒体|坊间|外[界头]|朋友圈|群里|被传|误传|讹传|被(?:写|说|讲)成|有[人的][传说讲称喊编发转]|[盛疯热风]传|转发|传(?=[“"])|以为|议论|爆料|博主|主播|直播间|帖子|小道消息|[听据]说)[^。;!?\n“”"]{0,12}(?:[“"][^”"。!?\n]{1,16}[”"]、?){0,3}[“"][^”"。!?\n]{0,16}$/;
/** “车上三十多人全没了”，这是视频配的字 */
const CAPTION =
  /^[^“”"。!?\n]{0,12}[”"],?(?:这|那)?(?:只|不过)?(?:是|系)[^,。;!?\n\d]{0,6}(?:视频|图片|截图|标题|有人|博主|帖子|自媒体)[^,。;!?\n\d]{0,3}(?:配|编|拍|剪|写|加)|^[^“”"。?\n]{0,8}[”"],?(?:一|这)[段条则个](?:微信)?(?:语音|视频|录音|帖子|消息|截图|留言|传言)/;
/** 关于30人遇难的猜测不成立; 媒体报道称死亡23人，该媒体已致歉; “埋了四十人”，指挥部没有采信 */
const DENIED_BEHIND =
  /^[名人位个]?[^,。;!?\n\d”"]{0,6}[”"]?(?:的?(?:猜测|猜想|传言|说法|消息|传闻|估计|之说)[^,。;!?\n\d]{0,8}(?:不(?:再)?成立|站不住|不属实|不准确?|不符|没有?依据|无依据|不实|夸大|有误)|,(?:该|此|这家|这个)?(?:媒体|账号|报纸|网站|平台|博主|记者|自媒体)[^,。;!?\n\d]{0,8}(?:致歉|道歉|撤稿|删稿|删帖|撤下|更正)|,[^,。;!?\n\d]{0,8}(?:没有?|未|不予|并未)(?:采信|采纳|认可|证实)|,(?:是|都怪|怪)?我(?:自己)?(?:听|看|写|记|说|传|打|数)(?:岔|错|多|混)了|的?(?:说法)?(?:是|系)[^,。;!?\n\d]{1,12}(?:发|写|说|传|讲|报)的,(?:是|全是|都是)?(?:错|假|瞎|乱|不对|不实|误传))/;
/** 死亡不是29人，是9人 */
const NOT_SO = /(?:不是|并非)[^,。;!?\n\d]{0,2}[\d一二两三四五六七八九十百]{1,5}[名人位个具]?$/;
/** 不是11死6伤, behind or before the tally that stands */
const NOT_THIS = /(?:不是|并非|而非)$/;
const isDeniedBehind = (text: string, { start, end }: Mention): boolean =>
  (NOT_THIS.test(text.slice(Math.max(0, start - 3), start)) && /^\d+[死亡失伤]$/.test(text.slice(start, end))) ||
  DENIED_BEHIND.test(text.slice(end, end + 36)) ||
  (NOT_SO.test(text.slice(start, end)) && /^[名人位个具]?,(?:而|其实|实际)?是/.test(text.slice(end, end + 6)));
/** 并非网上所称的“三十小时” */
const NOT_AS_SAID =
  /(?:并非|并不是|不是|而非|绝非|不存在|没有)(?:像|如)?(?:所谓|网|外界|坊间|有人|群里|传言|昨[天日]|此前|之前|初[报步]|最初|起初|首报|原[先来报]|先前)[^,。;!?\n\d]{0,10}[“"]?[^,。;!?\n\d”"]{0,4}$/;
/** Somebody who counted, or a denial. */
const COUNTED_FIRMLY =
  /实际|其实|指挥[部长]|街道|医[生院]|院方|台账|台网|测定|测绘|勘定|花名册|管委会|客服|派出所|记录|日志|集团|调查组|声明|清点|数下来|数了|时间为|算[了也]?进|误[将把]|夸大|准数|水务|交警|警方|公安|消防|政府|应急|部门|通报|发布|核[实对查]|确认|名单|考勤|否认|不符|依据|不实|受理|[县市区镇乡校院]长|支书|[矿厂校]方|没那么多|没有那么多/;

const before = (text: string, { start }: Mention): string => text.slice(Math.max(0, start - 40), start);
/** 失联“三十多名 begins before what is quoted. */
const opensWithin = (text: string, { start, end }: Mention): number =>
  start + (/^[^“”"\d一二两三四五六七八九十百]{1,8}[“"](?=[^”"]*$)/.exec(text.slice(start, end))?.[0].length ?? 0);
const isQuotedTalk = (text: string, mention: Mention): boolean =>
  CAPTION.test(text.slice(mention.end - 1, mention.end + 36)) ||
  (QUOTED_TALK.test(text.slice(Math.max(0, mention.start - 40), opensWithin(text, mention))) &&
    (/^[^“。!?\n]{0,12}[”"]/.test(text.slice(mention.end - 1, mention.end + 12)) ||
      /[”"]/.test(text.slice(mention.start, mention.end))));

const OF_PEOPLE: ReadonlySet<Mention['measure']> = new Set([
  'deaths',
  'missing',
  'injured',
  'seriouslyInjured',
  'atRisk',
  'evacuated',
  'poisoned',
  'participants',
  'lightlyInjured',
]);
/** Who is hurt or moved away says nothing of how many died. */
const OF_OTHERS: ReadonlySet<Mention['measure']> = new Set(['injured', 'evacuated', 'participants', 'lightlyInjured']);
const OF_THE_ILL: ReadonlySet<Mention['measure']> = new Set(['injured', 'poisoned', 'cases']);
const isAlike = (one: Mention, other: Mention): boolean =>
  one.measure === other.measure ||
  (OF_PEOPLE.has(one.measure) &&
    OF_PEOPLE.has(other.measure) &&
    !(one.measure === 'deaths' && OF_OTHERS.has(other.measure)));

const isEarlierFigure = (text: string, mention: Mention): boolean =>
  EARLIER_FIGURE.test(before(text, mention)) &&
  TAKEN_BACK.test(text.slice(Math.max(0, mention.start - 50), mention.end + 50));

/** 18日又从夹层找到8名遇难者: beside those told the day before. */
const MORE = /(?:又|再|另|还有|最后|其余|剩余|余下|剩下)[^,。;!?\n\d]{0,12}$/;
/** A lower number of the same, told for good. */
const isInstead = (text: string, taken: Mention, { measure, kind, low, start }: Mention): boolean =>
  !MORE.test(text.slice(Math.max(0, start - 16), start)) &&
  (measure === taken.measure || (OF_THE_ILL.has(measure) && OF_THE_ILL.has(taken.measure))) &&
  kind === 'total' &&
  low > 0 &&
  low < taken.low;

/** 死亡29人（剔除重复统计的2人）; 以指挥部公布的死亡9人为准: the number that stands, whatever was told before. */
const STANDS_FOR_ALL =
  /^[名人位]?(?:(?:的数字|的数据|的口径)?为准|[(,]已?(?:剔除|扣除|去除|减去|排除)了?(?:此前|前期|原)?的?(?:重复|误[计报统]|多[计报算]))/;
function withoutReplaced(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const stands = mentions.filter((m) => m.low > 0 && STANDS_FOR_ALL.test(text.slice(m.end, m.end + 14)));
  const isReplaced = (m: Mention): boolean =>
    stands.some((other) => other.measure === m.measure && m.end <= other.start && m.low > other.low);
  return stands.length === 0 ? mentions : mentions.filter((m) => !isReplaced(m));
}

/**
 * Without the figures that a text itself takes back: 受害森林面积96公顷，昨夜匡算的“一百五六十公顷”把农田也算了进去,
 * and without mere talk beside what was counted.
 */
export function withoutTakenBack(text: string, told: readonly Mention[]): readonly Mention[] {
  if (told.length < 2) return told;
  const counted = told.filter((m) => m.measure === 'injured' || !isWronglyCountedIn(text, m));
  const mentions = withoutReplaced(text, counted);
  const mayBeTalk = SOME_TALK.isIn(text) && COUNTED_FIRMLY.test(text);
  const talk = mentions.filter((m) => (mayBeTalk && isQuotedTalk(text, m)) || isDeniedBehind(text, m));
  const firm = mentions.filter((m) => !talk.includes(m) && !NOT_AS_SAID.test(before(text, m)));
  const isAnswered = (m: Mention): boolean =>
    firm.some((other) => (other.low > 0 ? isAlike(m, other) : other.measure === m.measure));
  const ofTalk = talk.filter((m) => !isAnswered(m));
  const left = [...firm, ...ofTalk];
  if (!SOME_EARLIER.isIn(text)) return left.length < mentions.length ? inOrder(left) : mentions;
  const earlier = left.filter((m) => m.low > 0 && isEarlierFigure(text, m));
  const stands = left.filter((m) => !earlier.includes(m));
  return inOrder(left.filter((m) => !earlier.includes(m) || !stands.some((other) => isInstead(text, m, other))));
}

const inOrder = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.toSorted((one, other) => one.start - other.start);
