import type { SetAside } from '../judgement.js';
import type { Figures, MeasureEvidence, Mention } from '../measures.js';
import { guardAt, type GuardContext, type GuardHit } from '../guards/guards.js';
import { evidenceOf } from '../read-mentions.js';
import { graver, isMajor } from '../severity.js';
import type { EventType, SeverityRules } from '../severity-rules.js';
import type { FoundWords } from '../words/found-words.js';
import { settleTolls } from '../tolls/settle-tolls.js';
import { findEventTypes } from './event-type.js';
import { findFlags } from './find-flags.js';
import { flagsAskedBy, gradeByAll } from './grade.js';
import { becauseOf, type ProposedLevel } from './propose-level.js';
import { valuesToGrade } from './table-values.js';

/** Surer than not by far. */
const SURE = 0.8;
/** Characters: of fewer the weights know too little. */
const LONG_ENOUGH = 40;
/** Guards whose words mean what they say: of abroad, of a rumour, of many events, of a rule, of an earlier year. */
const FIRM = new Set(['foreign', 'war', 'refuted', 'statistics', 'norm']);
const OF_ANOTHER_TIME = /年|曾/;
/** 调查报告公布：2024年10月的坍塌事故造成52人死亡 */
const YEAR_BEFORE = /(?<!\d)(20\d{2}|19\d{2})年[^。;!?\n]{0,40}$/;
function isOfEarlierYear({ document, reported }: GuardContext, at: number): boolean {
  const year = YEAR_BEFORE.exec(document.text.slice(Math.max(0, at - 48), at))?.[1];
  return year !== undefined && Number(year) < (reported()?.year ?? 0);
}
/** 假如哪天这座天桥塌了 */
const SUPPOSED = /^(?:假如|如果|倘若|万一|要是|假设)/;
/** Of a drill by themselves, or of whoever was there for something like it. */
const OF_A_CONTEST = /比武|竞赛|比赛|训练|培训/;
const isFirm = ({ guard, reason }: Pick<GuardHit, 'guard' | 'reason'>, word: string): boolean =>
  FIRM.has(guard) ||
  (guard === 'hypothetical' && SUPPOSED.test(word)) ||
  (guard === 'drill' && !OF_A_CONTEST.test(word)) ||
  reason.startsWith('往年') ||
  OF_ANOTHER_TIME.test(word.replaceAll('周年', ''));

/** Whose own tables stand in place of the generic one whatever else is named. */
const ON_THEIR_OWN = new Set(['earthquake', 'food_poisoning']);
const tablesOf = (types: readonly EventType[], rules: SeverityRules, text: string): readonly EventType[] => {
  const [type] = types;
  if (type && ON_THEIR_OWN.has(type.id) && (type.id !== 'earthquake' || text.includes('震'))) return [type];
  return [...new Set([...types.filter(({ id }) => !ON_THEIR_OWN.has(id)), rules.generic])];
};

/** A text that was read, graded below 重大. */
interface Graded {
  readonly context: GuardContext;
  /** Those of the first reading, and those that a wider one adds. */
  readonly mentions: readonly Mention[];
  /** Where words of flags stand whose parts may stand farther apart. */
  readonly flagsAt: FoundWords;
  readonly rules: SeverityRules;
  readonly level: ProposedLevel;
  readonly setAside: readonly SetAside[];
  /** How grave it sounds by its words, 0 to 1; 0 where it is 重大 already or tells of no incident. */
  readonly odds: number;
}

interface ReadAgain {
  readonly level: ProposedLevel;
  readonly figures: Figures;
  readonly evidence: MeasureEvidence[];
  readonly setAside: SetAside[];
}

/**
 * A text that sounds like 重大 and was graded lower is read once more, as widely as its words allow: guards that speak of
 * something beside it are passed over, a number is of the nearest state, every table that the text names is asked. A level is
 * proposed only by a row of a table that is met so, with its quote; undefined where none is.
 */
export function readAgain(graded: Graded): ReadAgain | undefined {
  const { context, mentions, flagsAt, rules, level } = graded;
  if (graded.odds < SURE || context.document.text.length < LONG_ENOUGH) return undefined;
  const { document } = context;
  const isCounted = ({ start, end }: Mention): boolean => {
    const hit = guardAt(context, start, end);
    return (
      hit === undefined || !(isFirm(hit, hit.word) || (hit.guard === 'history' && isOfEarlierYear(context, start)))
    );
  };
  const told = mentions.filter(isCounted);
  const figures = settleTolls(document.text, told, document.sentences);
  const types = findEventTypes(
    context,
    rules,
    told.map(({ start }) => start),
  );
  const tables = tablesOf(types, rules, document.text);
  const flags = findFlags(context, tables.map(flagsAskedBy), flagsAt);
  const grade = gradeByAll(tables, rules.generic, valuesToGrade(document, figures), new Set(flags.keys()));
  if (!grade || !isMajor(grade.level)) return undefined;
  const evidence = evidenceOf(document, figures);
  return {
    level: {
      severity: grade.level,
      strictest: graver(level.strictest, grade.level),
      eventType: grade.type.id,
      because: becauseOf(grade, evidence, flags),
      review: grade.criterion.review,
    },
    figures,
    evidence,
    setAside: graded.setAside.filter((aside) => isFirm(aside, aside.reason)),
  };
}
