import type { JudgedReport } from '../reports/report.js';
import { LEVEL_ZH } from '../severity/grading/grade.js';
import type { MeasureEvidence } from '../severity/measures.js';
import { isGraver } from '../severity/severity.js';
import type { Instant } from '../time/instant.js';
import type { Case } from './case.js';
import { askFollowUpIfPublished } from '../proceedings/follow-progress.js';
import type { Decision, Rulebook } from './case-file.js';
import { newFigures } from './corrected.js';
import { measuresOf, summarise } from './open-case.js';
import type { Telling } from './telling.js';

/** What is counted of people; one that grows takes the others of the same report with it. */
const TOLLS = ['deaths', 'missing', 'seriouslyInjured', 'injured', 'poisoned'] as const;
const FEARED: readonly string[] = ['missing', 'atRisk', 'casualties'];
const OF_PEOPLE: ReadonlySet<string> = new Set([...TOLLS, ...FEARED]);
type Figures = Case['measures'];
const ANNOUNCED = /通报|发布会|指挥部|官方|新闻办|(?:应急管理|公安|卫健|消防)[^,，。]{0,6}(?:消息|发布|介绍)/;
const LEAD = 120;

/**
 * Keeps the figures of a case at the latest cumulative ones. A larger toll replaces the smaller. A smaller number of dead
 * counts only where it takes the larger back - in words of correction, or from an office, and not before the larger was
 * told - for a report that tells of some of the dead is no correction; then it is shown, and the case asks for a person:
 * the level goes down only by a reason and an approver.
 */
export function followToll(decision: Decision, telling: Telling, rulebook: Rulebook, now: Instant): void {
  const { report, toldAt } = telling;
  const kase = decision.file.case;
  if (kase.history || kase.stage === 'closed') return;
  const told = pick(figuresFrom(kase, telling), TOLLS);
  const known = kase.measures;
  if (tellsFewerDead(known, told)) {
    const lower = report.judgement.evidence.find(({ measure }) => measure === 'deaths');
    if (lower && !isOlder(kase, telling) && takesBack(report, lower, rulebook))
      lowerToll(decision, telling, lower, now);
    return;
  }
  const grown = TOLLS.filter((name) => (told[name] ?? 0) > (known[name] ?? 0));
  if (grown.length === 0) return;
  const moved = grown.includes('deaths') ? told : pick(told, grown);
  const isSameLevel = kase.provisional && report.judgement.severity === kase.severity;
  decision.amendCase({
    ...withFigures(kase, told, toldAt),
    needsReview: kase.needsReview || report.judgement.needsReview || isGraver(report.judgement.severity, kase.severity),
    ...(isSameLevel &&
      isNewest(kase, telling) && {
        because: report.judgement.because,
        summary: summarise(report),
        title: report.incoming.title,
      }),
  });
  decision.note('toll-updated', now, { reportId: report.id, from: pick(known, Object.keys(moved)), to: moved });
  askFollowUpIfPublished(decision, `伤亡数字变化：${summarise(report)}`, now);
}

/** What a report tells a case, but for what a person found wrong, and for who was in danger or missing before the dead were counted. */
export function figuresFrom(kase: Case, telling: Telling): Record<string, number> {
  const told = newFigures(kase, measuresOf(telling.report));
  const isPast = isOlder(kase, telling) && (told['deaths'] ?? 0) <= (kase.measures['deaths'] ?? 0);
  return isPast
    ? pick(
        told,
        Object.keys(told).filter((name) => !FEARED.includes(name)),
      )
    : told;
}

/**
 * The figures of a case with those that a report tells: more dead bring the other counts of the report with them, else no
 * count of people falls.
 */
export function withFigures(
  { measures: known, deathsToldAt }: Case,
  told: Figures,
  toldAt: Instant | null,
): Pick<Case, 'measures' | 'deathsToldAt'> {
  const isMore = (told['deaths'] ?? 0) > (known['deaths'] ?? 0);
  const fallen = isMore ? [] : TOLLS.filter((name) => (told[name] ?? 0) < (known[name] ?? 0));
  return {
    measures: { ...known, ...told, ...pick(known, fallen) },
    deathsToldAt: isMore ? (toldAt ?? deathsToldAt) : deathsToldAt,
  };
}

/** Whether the headline of a case is better taken from this report: not where its toll is older or tells of some of the dead. */
export function isNewest(kase: Case, telling: Telling): boolean {
  const told = figuresFrom(kase, telling);
  if (tellsFewerDead(kase.measures, told)) return false;
  return !isOlder(kase, telling) || (told['deaths'] ?? 0) > (kase.measures['deaths'] ?? 0);
}

/**
 * Whether all that a report tells of a graver level is of people in danger or missing before the dead of the case were
 * counted: what was feared then proposes no level, and as nobody has said what became of them it stays plausible.
 */
export function wasFeared(kase: Case, telling: Telling): boolean {
  const { judgement } = telling.report;
  const { deaths = 0 } = kase.measures;
  if (deaths === 0 || (judgement.measures.deaths ?? 0) > deaths || !isOlder(kase, telling)) return false;
  const counts = judgement.evidence.filter(({ measure }) => OF_PEOPLE.has(measure)).map(({ quote }) => quote);
  return !isGraver(judgement.severity, kase.severity) || judgement.because.every(({ quote }) => counts.includes(quote));
}

const isOlder = ({ deathsToldAt }: Case, { toldAt }: Telling): boolean =>
  toldAt !== null && deathsToldAt !== null && toldAt < deathsToldAt;

const tellsFewerDead = (known: Figures, told: Figures): boolean =>
  (told['deaths'] ?? 0) > 0 && (told['deaths'] ?? 0) < (known['deaths'] ?? 0);

function lowerToll(decision: Decision, { report, toldAt }: Telling, stated: MeasureEvidence, now: Instant): void {
  const kase = decision.file.case;
  const from = kase.measures['deaths'] ?? 0;
  const { severity } = report.judgement;
  const lower = isGraver(kase.severity, severity) ? `，现数字为${LEVEL_ZH[severity]}` : '';
  const reason = {
    rule: `死亡${from}人更正为${stated.value}人${lower}；级别不自动下调，请人工复核`,
    quote: stated.quote,
    citation: '国务院令第493号第十三条',
  };
  decision.amendCase({
    measures: { ...kase.measures, deaths: stated.value },
    deathsToldAt: toldAt ?? kase.deathsToldAt,
    needsReview: true,
    because: [...kase.because, reason],
    summary: stated.quote,
    title: report.incoming.title,
  });
  const to = { deaths: stated.value };
  decision.note('toll-lowered', now, { reportId: report.id, from: { deaths: from }, to, severity, because: [reason] });
  askFollowUpIfPublished(decision, `死亡人数更正：${stated.quote}`, now);
}

function takesBack(report: JudgedReport, stated: MeasureEvidence, rulebook: Rulebook): boolean {
  const { sourceName, title, text } = report.incoming;
  if (stated.corrected === true || ANNOUNCED.test(title + text.slice(0, LEAD))) return true;
  return rulebook.units.some((unit) => unit.name === sourceName || unit.officialChannels.includes(sourceName));
}

const pick = (figures: Figures, names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.flatMap((name) => (figures[name] === undefined ? [] : [[name, figures[name]]])));
