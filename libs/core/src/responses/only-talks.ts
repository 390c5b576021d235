import { namesAsked, pairsOf } from './asked-words.js';
import { ofThisCase } from './beside-the-case.js';
import { asksForFigures } from './beside-the-question.js';
import { type ClauseKind, FINDING } from './clause-kind.js';
import { isDefinite } from './definite.js';
import { oddsOfTalk } from './learned/weigh-talk.js';
import { type Clause, lengthOf } from './reply-clauses.js';
import { elementsOf } from './reply-elements.js';
import { namesWhereTo } from './residue.js';
import { statesMatter } from './states.js';

const ASKED_IN = 4_000;
/** A longer reply says something somewhere. */
const READ_TO = 150;

/** In so few characters somebody has been brief. */
const LEAST = 40;
const SPEAKS: readonly ClauseKind[] = ['substance', 'hollow', 'promise'];
const STATES: readonly ClauseKind[] = ['substance', 'promise'];

/** Surer than not. */
const SURE = 0.5;

/** Something was done about a matter, or is to be. */
const DEED =
  /罚|责令|查扣|暂扣|拘|立案|整改|拆除|清运|清理|维修|修复|更换|安装|现场|约谈|退还|核查|勘察|启动|纳入|列入|计划|\d{4}[\])〕】][^,]{0,4}\d+号/u;
/** May one, must one, or why not. */
const RULES_ON =
  /不能|不宜|无法|可以(?!说)|(?<![认许])可[在到凭持回将向]|(?<!所)须|需(?!求|要?[大全各社])|即可|才能|方可|^因|因为|由于|尚未|暂[不未无]|不予|不属|属于/u;

/**
 * Whether a reply of some length talks and answers nothing, by weights learned from labelled replies. They know how talk
 * sounds and nothing of what was asked; whatever the rules hear as an answer stands against them.
 */
export function onlyTalks(question: string, clauses: readonly Clause[]): boolean {
  if (clauses.length > READ_TO || !clauses.some(({ kind }) => kind === 'hollow')) return false;
  if (lengthOf(clauses.filter(({ kind }) => SPEAKS.includes(kind))) < LEAST) return false;
  if (oddsOfTalk(clauses.map(({ text }) => text)) <= SURE) return false;
  const asked = question.slice(0, ASKED_IN);
  if (asksForFigures(asked) || elementsOf(clauses).has('contact') || clauses.some(namesWhereTo)) return false;
  const pairs = pairsOf(asked);
  const ofCase = new Set(ofThisCase(asked, clauses));
  return !clauses.some((clause) => STATES.includes(clause.kind) && answers(clause, pairs, ofCase.has(clause)));
}

function answers(clause: Clause, asked: ReadonlySet<string>, isOfCase: boolean): boolean {
  const { kind, text } = clause;
  if (FINDING.test(text)) return true;
  if (namesAsked(text, asked) && (statesMatter(clause) || isDefinite(clause))) return true;
  return isOfCase && (DEED.test(text) || (kind === 'substance' && RULES_ON.test(text)));
}
