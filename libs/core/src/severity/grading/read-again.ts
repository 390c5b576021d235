import type { SetAside } from '../judgement.js';
import type { Figures, MeasureEvidence, Mention } from '../measures.js';
import { guardAt, type GuardContext } from '../guards/guards.js';
import type { GuardHit } from '../guards/whole-text.js';
import { evidenceOf, withoutGuarded } from '../read-mentions.js';
import { graver, isMajor } from '../severity.js';
import type { EventType, SeverityRules } from '../severity-rules.js';
import { SCRIPTED } from '../guards/in-other-use.js';
import { isLongEnough } from '../learned/grave-text.js';
import { settleTolls } from '../tolls/settle-tolls.js';
import { findEventTypes, ON_THEIR_OWN } from './event-type.js';
import { findFlags } from './find-flags.js';
import { flagsAskedBy, gradeByAll, gradeByState, graverGrade } from './grade.js';
import { becauseOf, type ProposedLevel } from './propose-level.js';
import { valuesToGrade } from './table-values.js';

/** Whose states of affairs happen to nothing else; roads and lines stand still for many reasons. */
const NAMED_BY_ITS_STATE = new Set(['special_equipment', 'environment', 'forest_fire', 'public_health', 'power_grid']);
/** Surer than not: every table is asked. */
const LIKELY = 0.5;
/** Surer than not by far: words of something beside it are passed over. */
const SURE = 0.8;
/** Guards whose words mean what they say: of abroad, of a rumour, of a rule. */
const FIRM = new Set(['foreign', 'war', 'refuted', 'norm']);
/** Guards of what is only played, told of or compared with: passed over for states of affairs, too. */
const BESIDE = new Set(['drill', 'fiction', 'figurative']);
export const isOfSomethingBeside = (hit: { readonly guard: string } | undefined): boolean =>
  hit !== undefined && BESIDE.has(hit.guard);
const OF_ANOTHER_TIME = /年|曾/;
/** 调查报告公布：2024年10月的坍塌事故造成52人死亡 */
const YEAR_BEFORE = /(?<!\d)(20\d{2}|19\d{2})年[^。;!?\n]{0,40}$/;
function isOfEarlierYear({ document, reported }: GuardContext, at: number): boolean {
  const year = YEAR_BEFORE.exec(document.text.slice(Math.max(0, at - 48), at))?.[1];
  return year !== undefined && Number(year) < (reported()?.year ?? 0);
}
/** 假如哪天这座天桥塌了 */
const SUPPOSED = /^(?:假如|如果|倘若|万一|要是|假设)/;
const isFirm = ({ guard, reason }: Pick<GuardHit, 'guard' | 'reason'>, word: string, isScripted: boolean): boolean =>
  FIRM.has(guard) ||
  (guard === 'hypothetical' && SUPPOSED.test(word)) ||
  ((guard === 'drill' || guard === 'fiction') && isScripted) ||
  reason.startsWith('往年') ||
  OF_ANOTHER_TIME.test(word.replaceAll('周年', ''));

const tablesOf = (types: readonly EventType[], rules: SeverityRules, text: string): readonly EventType[] => {
  const [type] = types;
  if (type && ON_THEIR_OWN.has(type.id) && (type.id !== 'earthquake' || text.includes('震'))) return [type];
  const isOpen = ({ id }: EventType): boolean =>
    !ON_THEIR_OWN.has(id) && (id !== 'mass_incident' || OF_A_CROWD.test(text));
  return [...new Set([...types.filter(isOpen), rules.generic])];
};

/** 两辆大巴追尾，路已经堵死: a word in passing makes no crowd. */
const OF_A_CROWD =
  /讨薪|聚集|聚众|械斗|冲突|维权|抗议|堵路|围堵|静坐|上访|打[了]?起来|推搡|干起来|群殴|对打|示威|罢[工运]|横幅|征地|拆迁|欠薪|拖欠|村民|业主/;

/** 最后一名“伤员”被抬上车，演练落下帷幕 */
const PLAYED =
  /[“"]伤[员者]|演[练习](?:落下帷幕|圆满|落幕|至此|结束)|导调|双盲|盲演|闻令而动|推演|剧本|该剧|影片|片中|剧中|书中|小说|游戏|副本/;

/** Whatever words of drills, of films and of comparisons stand in it. */
const withoutBeside = (context: GuardContext): GuardContext => ({
  ...context,
  guards: context.guards.filter(({ id }) => !BESIDE.has(id)),
  wholeText: context.wholeText && BESIDE.has(context.wholeText.guard) ? undefined : context.wholeText,
});

/** Before a storm people are moved by the ten thousands, and nothing has happened to them. */
const OF_A_STORM = 'meteorological';

/** A text that was read, graded below 重大. */
interface Graded {
  readonly context: GuardContext;
  /** Those of the first reading, and those that a wider one adds. */
  readonly mentions: readonly Mention[];
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
 * A text that sounds like 重大 and was graded lower is read once more, as widely as its words allow: a number is of the nearest
 * state, every table that the text names is asked, and where it is sure guards that speak of something beside it are passed
 * over. A level is proposed only by a row of a table that is met so, with its quote; undefined where none is.
 */
export function readAgain(graded: Graded): ReadAgain | undefined {
  const { context, mentions, rules, level } = graded;
  if (graded.odds < LIKELY || !isLongEnough(context.document.text)) return undefined;
  const { document } = context;
  const isSure = graded.odds >= SURE;
  const isScripted = SCRIPTED.test(document.text) || PLAYED.test(document.text);
  const { kept } = withoutGuarded(context, mentions);
  const isPassedOver = ({ start, end }: Mention): boolean => {
    const hit = guardAt(context, start, end);
    return (
      hit !== undefined &&
      !isFirm(hit, hit.word, isScripted) &&
      !(hit.guard === 'history' && isOfEarlierYear(context, start))
    );
  };
  const told = isSure ? mentions.filter((mention) => kept.includes(mention) || isPassedOver(mention)) : kept;
  const figures = settleTolls(document.text, told, document.sentences);
  const open = isSure && !isScripted ? withoutBeside(context) : context;
  const types = findEventTypes(
    open,
    rules,
    told.map(({ start }) => start),
  );
  const tables = tablesOf(types, rules, document.text);
  // 火头距危化品企业只剩八百米: a state of affairs names its kind of event by itself.
  const byState = rules.eventTypes.filter((type) => !types.includes(type) && NAMED_BY_ITS_STATE.has(type.id));
  const flags = findFlags(
    open,
    [...tables, rules.generic, ...byState].map((type) => flagsAskedBy(type)),
    open.foundWidely(),
  );
  const values = new Map(valuesToGrade(document, figures));
  if (types[0]?.id === OF_A_STORM) values.delete('evacuated');
  const names = new Set(flags.keys());
  const grade = byState
    .map((type) => gradeByState(type, values, names, true))
    .reduce(graverGrade, gradeByAll(tables, rules.generic, values, names));
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
    setAside: graded.setAside.filter((aside) => !isSure || isFirm(aside, aside.reason, isScripted)),
  };
}
