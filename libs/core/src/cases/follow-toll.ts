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

/** What is counted of people; one that grows takes the others of the same report with it. */
const TOLLS = ['deaths', 'missing', 'seriouslyInjured', 'injured', 'poisoned'] as const;
const ANNOUNCED = /通报|发布会|指挥部|官方|新闻办|(?:应急管理|公安|卫健|消防)[^,，。]{0,6}(?:消息|发布|介绍)/;
const LEAD = 120;

/**
 * Keeps the figures of a case at the latest cumulative ones when a further report leaves the level as it is. A larger
 * toll replaces the smaller. A smaller number of dead counts only where it takes the larger back - in words of
 * correction, or from an office - for a report that tells of some of the dead is no correction; then it is shown,
 * and the case asks for a person: the level goes down only by a reason and an approver.
 */
export function followToll(decision: Decision, report: JudgedReport, rulebook: Rulebook, now: Instant): void {
  const kase = decision.file.case;
  if (kase.history || kase.stage === 'closed') return;
  const told = newFigures(kase, tollsOf(report));
  const known = kase.measures;
  const deaths = told['deaths'] ?? 0;
  const lower = report.judgement.evidence.find(({ measure }) => measure === 'deaths');
  if (deaths > 0 && deaths < (known['deaths'] ?? 0)) {
    if (lower && takesBack(report, lower, rulebook)) lowerToll(decision, report, lower, now);
    return;
  }
  if (!TOLLS.some((name) => (told[name] ?? 0) > (known[name] ?? 0))) return;
  const moved = deaths > (known['deaths'] ?? 0) ? told : largerOf(known, told);
  const isSameLevel = kase.provisional && report.judgement.severity === kase.severity;
  decision.amendCase({
    measures: { ...known, ...moved },
    needsReview: kase.needsReview || report.judgement.needsReview || isGraver(report.judgement.severity, kase.severity),
    ...(isSameLevel && { because: report.judgement.because, summary: summarise(report), title: report.incoming.title }),
  });
  decision.note('toll-updated', now, { reportId: report.id, from: tollsIn(known, moved), to: moved });
  askFollowUpIfPublished(decision, `伤亡数字变化：${summarise(report)}`, now);
}

function lowerToll(decision: Decision, report: JudgedReport, stated: MeasureEvidence, now: Instant): void {
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

const tollsOf = (report: JudgedReport): Record<string, number> => {
  const measures = measuresOf(report);
  return Object.fromEntries(TOLLS.flatMap((name) => (measures[name] === undefined ? [] : [[name, measures[name]]])));
};

const tollsIn = (known: Case['measures'], names: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.keys(names).flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])));

const largerOf = (known: Case['measures'], told: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(told).filter(([name, value]) => value > (known[name] ?? 0)));
