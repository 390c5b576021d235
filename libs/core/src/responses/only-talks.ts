import { namesAsked, pairsOf } from './asked-words.js';
import { ofThisCase } from './beside-the-case.js';
import { asksForFigures } from './beside-the-question.js';
import { type ClauseKind, FINDING } from './clause-kind.js';
import { isDefinite } from './definite.js';
import { answersOutright, leavesAskedOpen } from './kind-asked.js';
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
/** So much will do where what was asked is left open. */
const DOUBTED = 0.25;
/** Nobody talks at such length by brevity. */
const LONG = 60;

/** Something was done about a matter, is under way or is to be. */
const DEED =
  /即将|将陆续|正在[^,]{0,4}(?:编制|修[订编]|施工|建设|安装|设计|招标|审[查批核]|办理|改造|征|对接|调整|开展|进行)|通过[^,有相各多]{2,6}等?方式|罚|责令|查扣|暂扣|拘|立案|整改|拆除|清运|清理|维修|修复|更换|安装|现场|约谈|退还|核查|勘察|启动|纳入|列入|计划|\d{4}[\])〕】][^,]{0,4}\d+号/u;
/** May one, must one, on what condition, or why not. */
const RULES_ON =
  /不能|不宜|无法|可以(?!说)|(?<![认许])可[在到凭持回将向]|(?<!所)须|需(?!求|要?[大全各社])|即可|才能|方可|^因|因为|由于|尚未|暂[不未无]|不予|不属|属于|^(?:如果?|若)(?!有|您|何|下|期|前|对|需)/u;

/**
 * Whether a reply of some length talks and answers nothing, by weights learned from labelled replies. They know how talk
 * sounds and nothing of what was asked; whatever the rules hear as an answer stands against them. They must be sure where
 * the rules hear 空话 only; less will do where no clause has what an answer to such a question has.
 */
export function onlyTalks(question: string, clauses: readonly Clause[]): boolean {
  if (clauses.length > READ_TO) return false;
  const length = lengthOf(clauses.filter(({ kind }) => SPEAKS.includes(kind)));
  if (length < LEAST) return false;
  const odds = oddsOfTalk(clauses.map(({ text }) => text));
  if (odds <= DOUBTED) return false;
  const asked = question.slice(0, ASKED_IN);
  const talks = odds > SURE && !asksForFigures(asked) && clauses.some(({ kind }) => kind === 'hollow');
  const isOpen = lengthOf(clauses) >= LONG && leavesAskedOpen(asked, clauses);
  if (elementsOf(clauses).has('contact') || clauses.some(namesWhereTo) || !(talks || isOpen)) return false;
  if (answersOutright(asked, clauses)) return false;
  if (!isOpen && clauses.some(({ text }) => LOOKED_INTO.test(text))) return false;
  const pairs = pairsOf(asked);
  const ofCase = new Set(ofThisCase(asked, clauses));
  return !clauses.some((clause) => STATES.includes(clause.kind) && answers(clause, pairs, ofCase.has(clause), isOpen));
}

/** 该师傅体检后就调离了: what became of this very one. */
const BECAME = /^(?:该|此)(?!问题|情况|事项?|诉求|类|次|项工作)[^,]{1,14}(?:(?<![为成])了(?!解)|被|已)/u;

/** A moment, but that of a rule: 自5月1日起施行. */
const IN_FORCE = /施行|生效/u;

/** 是2019年修的: how it came about, where something else is asked. */
const ORIGIN = /是[^,]{1,8}[年月日号][^,]{1,8}的$/u;

/** 自2021年启动以来, 于2015年建成通车: what was before anybody asked. */
const HISTORY = /^自[^,]{2,24}以来$|^于\d{4}年[^,]{0,4}(?:建成|通车|投用|启用|竣工|开通|成立)/u;

/** What follows was found, though no clause says so by itself. */
const LOOKED_INTO = /^经[^,]{0,12}(?:核实|核查|调查|勘查)$/u;

/** 整改隐患217条, 现场观摩会: of an office's work for all. */
const FOR_ALL =
  /(?:\d{3,}|\d万|[千万])(?:余|多)?(?:人次|台次|批次|[件条处起家场次个户名人份])|现场(?:观摩|推进|交流|办公|工作)?会/u;

function answers(clause: Clause, asked: ReadonlySet<string>, isOfCase: boolean, isOpen: boolean): boolean {
  const { kind, text } = clause;
  if (FOR_ALL.test(text) && !namesAsked(text, asked)) return false;
  if (isOpen && HISTORY.test(text)) return false;
  if (FINDING.test(text) || BECAME.test(text)) return true;
  if (namesAsked(text, asked) && (statesMatter(clause) || (isDefinite(clause) && !(isOpen && ORIGIN.test(text)))))
    return true;
  return (
    isOfCase &&
    (DEED.test(text) ||
      (elementsOf([clause]).has('deadline') && !IN_FORCE.test(text)) ||
      (kind === 'substance' && RULES_ON.test(text)))
  );
}
