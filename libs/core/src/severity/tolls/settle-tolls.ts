import type { Figure, Figures, MeasureName, Mention } from '../measures.js';
import { groupBySentence } from '../text/sentences.js';
import { fewerInjured, theOnlyOneDied, whoIsLeft, withoutTheDead } from './fewer-injured.js';
import { hurtSurvivors } from './survivors-hurt.js';
import { missingFoundDead } from './missing-found-dead.js';
import { isMisreckoned } from './misreckoned.js';
import { ofLastReport } from './report-by-report.js';
import { stillUnaccounted } from './still-unaccounted.js';
import { summedInjured } from './sum-of-injured.js';
import { summedByPlace } from './sum-by-place.js';
import { summedDays } from './sum-of-days.js';
import { summedMore } from './sum-of-more.js';
import { summedParallel } from './sum-of-parallel.js';
import { summedParts } from './sum-of-parts.js';
import { withoutAnsweredTalk, withoutHearsay, withoutUnconfirmed } from './without-hearsay.js';
import { withoutTakenBack } from './without-taken-back.js';
import { withoutAskedAbout, withoutWitnesses } from './without-witnesses.js';
import type { Span } from '../text/sentences.js';

const EARLIER =
  /(?:此前|早前|先前|早些时候|最初|原先|初步统计|此前通报|首次(?:通报|发布|公布)|首[报发]|前报|之前|曾经?(?:通报|发布|报道|公布|报告|披露|称)|原(?:通报|报道|报|公布|发布)|误(?:报|写|登|录|统计|计)|曾?(?:估计|预计|推测|担心|预测)|可能(?:达到|超过|升至|增至)|[那该]次(?:袭击|爆炸|事故|地震|火灾|空难|矿难)|\d{1,2}日的(?:通报|消息|报道|快报)(?:里|中|曾)?(?:写|说|称|报)(?:过|的是|了))[^。;!?\n]{0,24}$/;
/** 加上此前确认的8人，遇难人数为12人: the sum is of now. */
const ADDED_TO =
  /(?:加上|连同|算上|加之)(?:此前|之前|先前|早前|早先|最初)[^。;!?\n]{0,10}[\d一二两三四五六七八九十][^。;!?\n]{0,16}$|[与和同跟](?:此前|之前|先前|早前|早先|最初)[^。;!?\n]{0,10}[\d一二两三四五六七八九十][^,。;!?\n]{0,8}(?:合计|相加|合并|累加|合在一起)[^。;!?\n]{0,14}$/;
const isEarlier = (before: string): boolean => {
  const earlier = EARLIER.exec(before);
  return earlier !== null && !SINCE_PUT_RIGHT.test(earlier[0]) && !ADDED_TO.test(before);
};
/** 转发了“爆炸致13人死亡”的消息，今天更正: what was said is taken back. */
const QUOTED_REPORT =
  /^[^”」"“「。!?\n]{0,12}[”」"](?:一[文事帖])?的?(?:(?<=一[文事帖])|消息|说法|信息|报道|文章|视频|帖子|内容|推送|数字|数据|人数|口径|统计)/;
const TAKES_BACK = /更正|勘误|致歉|道歉|重复(?:计|统计|登记)|误[计记]|以(?:此|本|这)[次份][^,。;!?\n]{0,8}为准/;
/** 矿方早上报告“12人罹难”，……先前说法把重伤者误计在内 */
const QUOTED_SAYING = /(?:报告|上报|称|说|报)[“"「][^”"」]{0,4}$/;
const COUNTED_WRONG =
  /(?:先前|此前|之前|早前|上午|早上|最初|矿方|企业)的?(?:说法|数字|通报|报告|口径)[^。!?\n]{0,16}误[计算报]/;
/** 死亡10人有误, “10人遇难”的报道有误, 致8人死亡系早先口径 */
const WRONG_BEHIND =
  /^的?(?:表述|说法|数字|数据)?应(?:予|当|该)?(?:以)?(?:核减|更正|修正|纠正|订正)|^的?(?:数字|数据|说法|表述|信息)?(?:系|为|是|属)?(?:早先|先前|此前|最初|初步|当时|前期|昨[日天晚]|首份|第一份)的?(?:口径|数字|数据|统计|消息|说法|情况|通报)|^[”」"]?的?(?:数字|数据|说法|表述|信息|报道|消息)?(?:有误|有错|错误|不准确?|不够准确)|^[”"]?(?:系|为|是|属|属于)[^,。;!?\n\d“]{0,12}(?:笔误|口误|误[计报记录]|漏[统计]|[重多错]复?[统计]|统计(?:上的)?(?:重复|错误|偏差|口径|失误)|(?:统计|计算|录入|登记|编辑)(?:有误|错误|失误))|^[”"]?[少多漏]计/;
/** 此前报道“10人死亡”有误，经核实，死亡人数为8人 */
const SINCE_PUT_RIGHT =
  /有误|有错|错误|不准|更正|订正|改[成为]|更新为|调整为|修正为|本次|这次通报|最新|最终|[口笔]误|误计|重复(?:统计|计算)|后?,(?:现|核[定减增]|目前|截至|经(?:再次|进一步|逐一|DNA)?(?:核实|核查|核对|比对|核定|甄别)|(?:核对|核实|比对)后|准确|实[为际])/;
const isWrong = (text: string, { end }: Mention): boolean =>
  WRONG_BEHIND.test(text.slice(end, end + 12)) || isMisreckoned(text, end);
/** 组织方称死亡128人，官方97人; 有媒体估计350人，官员予以否认: the figure that the office denies, or has another for. */
const RIVAL =
  /(?:媒体|组织[方者]|主办[方者]|反对派|反对党|[一-龥]{2}党|工会)[^。;!?\n\d]{0,8}(?:[则却]?(?:声?称|宣称)|估计|报道|说)[^,。;!?\n\d]{0,12}$/;
const OFFICIAL =
  /官方[^。;!?\n]{0,10}(?:统计|数字|数据|公布|通报|口径|[则却]?称)|官员[^,。;!?\n]{0,6}否认|政府[^,。;!?\n]{0,8}(?:公布|证实)/;
const DENIED_BEHIND =
  /^[名人位]?[^。;!?\n\d]{0,16}(?:官员|官方|政府|警方|当局|部门|发言人|指挥部)[^,。;!?\n\d]{0,8}否认/;
const isRival = (text: string, { start, end }: Mention): boolean =>
  DENIED_BEHIND.test(text.slice(end, end + 32)) ||
  (RIVAL.test(text.slice(Math.max(0, start - 40), start)) && OFFICIAL.test(text));
const isSuperseded = (text: string, mention: Mention): boolean =>
  isEarlier(text.slice(Math.max(0, mention.start - 30), mention.start)) ||
  isWrong(text, mention) ||
  isRival(text, mention) ||
  (QUOTED_REPORT.test(text.slice(mention.end, mention.end + 20)) && TAKES_BACK.test(text)) ||
  (QUOTED_SAYING.test(text.slice(Math.max(0, mention.start - 8), mention.start)) && COUNTED_WRONG.test(text));
const toFigure = (mention: Mention): Figure => ({
  shown: mention.stated > mention.low ? mention.low : mention.stated,
  low: mention.low,
  high: mention.high,
  unsure: mention.unsure,
  listed: mention.kind === 'listed',
  corrected: mention.corrected,
  start: mention.start,
  end: mention.end,
});

const largest = (mentions: readonly Mention[]): Mention | undefined =>
  mentions.reduce<Mention | undefined>((best, next) => (best && best.low >= next.low ? best : next), undefined);

const SUM_BEFORE = /(?:最终|最后|(?<![此先前])共|总共|合计|总计|累计|升至|增至|上升到|上升至)[^,。;!?\n]{0,8}$/;
/** 第一次通报6人，第二次8人，本次通报：死亡总数11人 */
const LATEST = /(?:(?:再次|又|再)(?:更新|通报|公布|发布)|本次|这次|最新|最终|最后一次|第[三四五六]次)[^。;!?\n]{0,14}$/;
/** 由86人更正为68人，地面另有8人遇难，合计76人死亡 */
const IN_ALL =
  /(?:合计|总计|加起来|加在一起|[两三四五几各][地镇乡村县区厂家院]|[两三四五六](?:个)?[处车楼矿班][^,。;!?\n\d共]{0,6}共)[^,。;!?\n\d]{0,6}$/;
/** 第二次改为9人；下午又有两名重症伤者离世，死亡人数升至11人 */
const DIED_SINCE = /(?:离世|去世|不治|死亡|身亡)[^。!?\n]{0,12}[升增][至到为][^,。;!?\n\d]{0,4}$/;
const isLaterWord = (between: string): boolean =>
  DIED_SINCE.test(between) || /[。!?\n]/.test(between) || IN_ALL.test(between) || LATEST.test(between);
/** 死亡人数升至 of 死亡人数升至11人 */
const ownWords = (text: string, { start, end }: Mention): string => text.slice(start, end).replace(/\d.*/s, '');
/** 更新为17人……隧道火灾共造成36人遇难: a later sum stands, not the correction of an earlier report. */
const summedUpBehind = (text: string, mentions: readonly Mention[], corrected: Mention): Mention | undefined =>
  mentions.findLast(
    (m) =>
      m.kind === 'total' &&
      !m.corrected &&
      m.start > corrected.end &&
      m.low > corrected.low &&
      isLaterWord(text.slice(corrected.end, m.start) + ownWords(text, m)) &&
      !isSuperseded(text, m) &&
      (LATEST.test(text.slice(Math.max(corrected.end, m.start - 24), m.start)) ||
        SUM_BEFORE.test(text.slice(Math.max(0, m.start - 14), m.start) + ownWords(text, m))),
  );

/** 仍有19名伤者住院，其中5人烧伤严重: those the share is of. */
const SHARE_WITHIN = 12;
const wholeOf = (mentions: readonly Mention[], part: Mention): Mention | undefined =>
  mentions.find(
    (m) => m.kind === 'listed' && m.low > part.low && m.end <= part.start && part.start - m.end <= SHARE_WITHIN,
  );

/** The latest word on a measure: a correction beats all, then totals, then what is only listed or newly added. */
function settle(text: string, told: readonly Mention[], summed?: Mention): Figure | undefined {
  const mentions = withoutHearsay(text, told);
  const corrected = mentions.findLast((mention) => mention.corrected && !isWrong(text, mention));
  if (corrected) return toFigure(summedUpBehind(text, mentions, corrected) ?? corrected);
  const stated = mentions.filter((mention) => mention.kind === 'total' || mention.kind === 'part');
  // “死了27个”是把伤亡当成死亡，其中9人死亡: a share stands where the sum never was one.
  const right = stated.filter((mention) => !isMisreckoned(text, mention.end));
  const totals = right.length > 0 ? right : stated;
  const current = totals.filter((mention) => !isSuperseded(text, mention));
  // 曾通报12人遇难，其中3人为学生: a share replaces no sum.
  const best = largest(current.some(({ kind }) => kind === 'total') ? current : totals);
  const whole = best?.kind === 'part' ? wholeOf(mentions, best) : undefined;
  if (whole) return toFigure(whole);
  if (summed && (!best || summed.low > best.low)) return toFigure(summed);
  const fallback =
    best ?? largest(mentions.filter((m) => m.kind === 'new')) ?? largest(mentions.filter((m) => m.kind === 'listed'));
  if (fallback) return toFigure(fallback);
  const none = mentions.find((mention) => mention.kind === 'none-stated');
  return none ? toFigure(none) : undefined;
}

/** 至此共有14名伤者入院, 收治5名伤者: counted where they lie, where fewer are told one by one. */
function moreInHospital(text: string, injured: readonly Mention[], told: Figure | undefined): Figure | undefined {
  const listed = largest(
    injured.filter(
      (m) =>
        m.kind === 'listed' && /[名个位]伤(?:者|员)|伤(?:者|员)[^,。;!?\n]{0,6}\d/.test(text.slice(m.start, m.end + 4)),
    ),
  );
  return listed && told && !told.corrected && listed.low > told.low && told.low > 0 ? toFigure(listed) : undefined;
}

/** 431人中毒，其中32人住院: who lies in hospital is poisoned, not hurt. */
const withoutThePoisoned = (
  text: string,
  injured: readonly Mention[],
  poisoned: Figure | undefined,
): readonly Mention[] =>
  poisoned === undefined
    ? injured
    : injured.filter((m) => m.low > poisoned.high || m.low === 0 || /伤/.test(text.slice(m.start, m.end)));

/** 3人重伤、14人轻微伤 is 17 injured when no total says more. */
function injuredFigure(
  text: string,
  of: (m: Mention['measure']) => readonly Mention[],
  sentences: readonly Span[],
  poisoned: Figure | undefined,
): Figure | undefined {
  const inCare = withoutThePoisoned(text, of('injured'), poisoned);
  const summed = summedInjured(text, [...inCare, ...of('seriouslyInjured')], of('deaths'));
  const survivors = hurtSurvivors(text, [...of('rescued'), ...of('deaths')]);
  const told = settle(text, [...inCare, ...survivors], summed);
  const direct = moreInHospital(text, inCare, told) ?? told;
  const parts = [...of('seriouslyInjured'), ...of('lightlyInjured')].filter(
    (m) => m.kind !== 'listed' && m.kind !== 'none-stated',
  );
  let best: Figure | undefined;
  for (const group of groupBySentence(sentences, parts)) {
    const serious = largest(group.filter((m) => m.measure === 'seriouslyInjured'));
    const light = group.filter((m) => m.measure === 'lightlyInjured');
    const used = serious ? [serious, ...light] : light;
    const sum = used.reduce((total, m) => total + m.low, 0);
    if (best && best.low >= sum) continue;
    const start = Math.min(...used.map((m) => m.start));
    const end = Math.max(...used.map((m) => m.end));
    best = {
      shown: sum,
      low: sum,
      high: sum,
      unsure: used.some((m) => m.unsure),
      listed: false,
      corrected: false,
      start,
      end,
    };
  }
  return best && (!direct || best.low > direct.low) ? best : direct;
}

/** 其余均为轻伤, 余者皮肉伤 */
const LIGHTLY = /(?:其余|余者|其他|剩下)[^,。;!?\n]{0,4}(?:轻|皮)/;
/** 38人伤亡，其中31人死亡 leaves seven; one who is only told of as badly hurt is hurt. */
function hurtBesideOthers(text: string, figures: Figures): Figure | undefined {
  const [all, dead] = [figures.get('casualties'), figures.get('deaths')];
  if (!all || !dead || all.low <= dead.low || LIGHTLY.test(text)) return figures.get('seriouslyInjured');
  return { ...all, shown: all.low - dead.low, low: all.low - dead.low, high: all.high - dead.low };
}

const ALL_SAFE =
  /(?<!(?:其他|其余|其它|另外|周边|附近|剩余)[^,。;!?\n]{0,8})(?:全部|所有|悉数|均已?|全数)[^,。;]{0,10}(?:获救|救出|脱险|升井|脱困|安全撤离|解救)|(?:救出|解救|营救)(?:了?)(?:全部|所有)/;

const SETTLED_APART: ReadonlySet<Mention['measure']> = new Set(['lightlyInjured', 'rescued', 'injured', 'deaths']);

/** Figures of one text from its mentions that no guard set aside. */
export function settleTolls(text: string, told: readonly Mention[], sentences: readonly Span[]): Figures {
  const firm = withoutAskedAbout(text, withoutWitnesses(text, withoutUnconfirmed(text, told)));
  const mentions = ofLastReport(text, withoutTakenBack(text, withoutAnsweredTalk(text, firm)));
  const of = (measure: Mention['measure']): Mention[] => mentions.filter((mention) => mention.measure === measure);
  const figures = new Map<MeasureName, Figure>();
  if (mentions.length === 0) return figures;
  const put = (measure: MeasureName, figure: Figure | undefined): void => {
    if (figure) figures.set(measure, figure);
  };
  const names = new Set(mentions.map((mention) => mention.measure));
  for (const name of names) {
    if (SETTLED_APART.has(name)) continue;
    const summed = [
      summedByPlace(text, of(name), sentences),
      summedParallel(text, of(name), sentences),
      summedMore(text, of(name)),
    ].flatMap((m) => m ?? []);
    put(name as MeasureName, settle(text, of(name), largest(summed)));
  }
  const dead = of('deaths');
  const summed = largest(
    [
      summedParts(text, dead),
      summedByPlace(text, dead, sentences),
      summedParallel(text, dead, sentences),
      missingFoundDead(text, mentions),
      summedDays(text, dead),
    ].flatMap((m) => m ?? []),
  );
  put('deaths', settle(text, dead, summed));
  const hurt = withoutThePoisoned(text, of('injured'), figures.get('poisoned'));
  const fewer =
    fewerInjured(text, dead, hurt) ??
    whoIsLeft(text, dead, hurt) ??
    withoutTheDead(text, dead, hurt) ??
    theOnlyOneDied(text, hurt);
  put(
    'injured',
    fewer
      ? toFigure(fewer)
      : (injuredFigure(text, of, sentences, figures.get('poisoned')) ?? hurtBesideOthers(text, figures)),
  );
  for (const name of ['missing', 'atRisk'] as const)
    put(name, stillUnaccounted(text, mentions, name, figures.get(name)));
  if (ALL_SAFE.test(text)) figures.delete('atRisk');
  return figures;
}
