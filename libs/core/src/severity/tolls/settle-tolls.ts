import type { Figure, Figures, MeasureName, Mention } from '../measures.js';
import { groupBySentence } from '../text/sentences.js';
import { fewerInjured, theOnlyOneDied, whoIsLeft, withoutTheDead } from './fewer-injured.js';
import { hurtSurvivors } from './survivors-hurt.js';
import { missingFoundDead } from './missing-found-dead.js';
import { isMisreckoned } from './misreckoned.js';
import { areOfTwoReports, ofLastReport } from './report-by-report.js';
import { stillUnaccounted } from './still-unaccounted.js';
import { summedInjured } from './sum-of-injured.js';
import { summedByPlace } from './sum-by-place.js';
import { summedDistinct } from './sum-of-distinct.js';
import { summedDays } from './sum-of-days.js';
import { summedMore } from './sum-of-more.js';
import { summedParallel } from './sum-of-parallel.js';
import { summedParts } from './sum-of-parts.js';
import { isSuperseded, isWrong } from './superseded.js';
import { withoutAnsweredTalk, withoutHearsay, withoutUnconfirmed } from './without-hearsay.js';
import { withoutThoseAfterTerm } from './after-the-term.js';
import { withoutTakenBack } from './without-taken-back.js';
import { withoutAskedAbout, withoutWitnesses } from './without-witnesses.js';
import type { Span } from '../text/sentences.js';

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

/** 遇难者经各区核实为：新城区4人，开发区7人: put right is the first of a list, and the list is summed up. */
const sumBeginningWith = (mentions: readonly Mention[], corrected: Mention): Mention | undefined =>
  mentions.find(
    (m) => m.kind === 'total' && m.start <= corrected.start && m.end > corrected.end + 2 && m.low > corrected.low,
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
  if (corrected)
    return toFigure(summedUpBehind(text, mentions, corrected) ?? sumBeginningWith(mentions, corrected) ?? corrected);
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
  const summed = largest(
    [
      summedInjured(text, [...inCare, ...of('seriouslyInjured')], of('deaths')),
      summedParallel(text, inCare, sentences),
      summedByPlace(text, inCare, sentences),
    ].flatMap((m) => m ?? []),
  );
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

/** 一屋子人一氧化碳中毒。县医院说收了41人: whoever lies in hospital of gas is poisoned. */
const GAS_POISONED =
  /(?:一氧化碳|煤气|氨气|液氨|氯气|硫化氢|毒气|沼气|有毒气体|炭火)(?!泄漏)[^,。!?\n没未无]{0,4}中毒(?![^。!?\n]{0,12}(?:死亡|身亡))/;
const areGassed = (text: string, { start, end }: Figure): boolean =>
  GAS_POISONED.test(text.slice(0, start)) &&
  /收|送|院/.test(text.slice(start - 2, end)) &&
  !/伤/.test(text.slice(start, end));

/** 外界盛传的“已全部获救”，指挥部予以否认 */
const SAFETY_DENIED = /[“"][^”"]{0,12}(?:获救|脱险|救出|脱困)[^”"]{0,6}[”"][^。!?\n“"]{0,24}(?:否认|不实|辟谣|谣言)/g;
/** 车上30人全部获救 */
export const ALL_SAFE =
  /(?<!(?:其他|其余|其它|另外|周边|附近|剩余)[^,。;!?\n]{0,8})(?:全部|所有|悉数|均已?|全数)[^,。;]{0,10}(?:获救|救出|脱险|升井|脱困|安全撤离|解救)|(?:救出|解救|营救)(?:了?)(?:全部|所有)/;

const SETTLED_APART: ReadonlySet<Mention['measure']> = new Set(['lightlyInjured', 'rescued', 'injured', 'deaths']);

/** Figures of one text from its mentions that no guard set aside. */
export function settleTolls(text: string, told: readonly Mention[], sentences: readonly Span[]): Figures {
  const figures = new Map<MeasureName, Figure>();
  if (told.length === 0) return figures;
  const firm = withoutAskedAbout(text, withoutWitnesses(text, withoutUnconfirmed(text, told)));
  const mentions = withoutThoseAfterTerm(
    text,
    ofLastReport(text, withoutTakenBack(text, withoutAnsweredTalk(text, firm))),
  );
  const of = (measure: Mention['measure']): Mention[] => mentions.filter((mention) => mention.measure === measure);
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
      summedDistinct(text, dead),
    ].flatMap((m) => m ?? []),
  );
  put('deaths', settle(text, dead, summed && areOfTwoReports(text, summed) ? undefined : summed));
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
  const inhaled = figures.get('injured');
  if (inhaled && !figures.has('poisoned') && areGassed(text, inhaled)) figures.set('poisoned', inhaled);
  for (const name of ['missing', 'atRisk'] as const)
    put(name, stillUnaccounted(text, mentions, name, figures.get(name)));
  if (figures.has('atRisk') && ALL_SAFE.test(text.replaceAll(SAFETY_DENIED, ''))) figures.delete('atRisk');
  return figures;
}
