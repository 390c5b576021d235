import { isRecord, withoutAdvice } from './beside-the-question.js';
import { type ClauseKind, FINDING, STRAIGHT } from './clause-kind.js';
import { isDefinite } from './definite.js';
import {
  REPLY_ELEMENTS,
  type ReplyAssessment,
  type ReplyElement,
  type ReplyGround,
  type ReplyReason,
} from './reply-assessment.js';
import { type Clause, clausesOf, lengthOf } from './reply-clauses.js';
import { elementsOf } from './reply-elements.js';
import { onlyTalks } from './only-talks.js';
import { tellsNoEvent } from './event.js';
import { answersShortly, saysNothingOfItsOwn } from './residue.js';
import { isOffTopic } from './reply-topic.js';

/** How much a character of a clause says. What acknowledges, forwards, repeats or thanks says nothing, at any length. */
const WEIGHT: Readonly<Record<ClauseKind, number>> = {
  substance: 1,
  promise: 0.5,
  elsewhere: 0.3,
  lacking: 0.15,
  courtesy: 0,
  restated: 0,
  received: 0,
  forwarded: 0,
  awaited: 0,
  hollow: 0,
};
/** A finding, a measure, a date or a rule says something in however few characters: 路灯已修好. */
const SAYS_SOMETHING: readonly ReplyElement[] = ['fact', 'measure', 'deadline', 'basis'];
const ELEMENT_WEIGHT = 6;
/** A statement without any element to hold on to (如有问题可再来): it is wordy, not informative. */
const VAGUE_WEIGHT = 0.75;
const HOLLOW_SHARE = 1 / 3;
/** Handed over, or asked for particulars, with the number to turn to. */
const TURNS_TO: readonly ClauseKind[] = ['forwarded', 'lacking'];
const TURNED_TO_WEIGHT = 5;
/** 现回复如下, and nothing follows: what stands before is an introduction. */
const CUT_OFF_WEIGHT = 0.3;
const STRAIGHT_WEIGHT = 8;
const SAYS_LITTLE_BELOW = 12;
/** Above, the reply has explained itself before it sends the citizen on. */
const PASSES_ON_BELOW = 30;

const ANNOUNCES = /如下[:.]?$/u;
const QUOTES = 3;

/**
 * Does the reply say anything? Words are counted by what they do; no single text decides. Time is linear in the first
 * 20,000 characters of the reply and 4,000 of the question, whatever they are.
 */
export function assessReply(question: string, reply: string): ReplyAssessment {
  const clauses = withoutAdvice(question, clausesOf(reply));
  const elements = elementsOf(isMostlyHollow(clauses) ? clauses.filter(isFirm) : clauses);
  const isToThePoint = isStraight(question, clauses);
  const isAnswer = isToThePoint || answersShortly(question, clauses);
  const straight = isAnswer ? STRAIGHT_WEIGHT : 0;
  const isEmpty =
    !isToThePoint &&
    (holdsNothing(question, clauses) ||
      (!isOffTopic(question, clauses) && (saysNothingOfItsOwn(question, clauses) || tellsNoEvent(question, clauses))));
  const weight = isEmpty ? 0 : weightOf(clauses, elements) + straight;
  const perfunctory = weight < SAYS_LITTLE_BELOW;
  const grounds = groundsOf(question, reply, clauses, elements, weight);
  return {
    perfunctory,
    reasons: [...new Set(grounds.map(({ reason }) => reason))],
    elements: Object.fromEntries(REPLY_ELEMENTS.map((element) => [element, elements.has(element)])) as Record<
      ReplyElement,
      boolean
    >,
    because: [...grounds, ...[...elements].map(([element, { quote }]) => ({ element, quote }))],
  };
}

/** 不需要 is a whole answer to a question for yes or no. */
function isStraight(question: string, clauses: readonly Clause[]): boolean {
  const asked = question.slice(0, ASKED_IN);
  if (!ASKS.test(asked)) return false;
  const either = EITHER.exec(asked)?.[1];
  const asksTruth = ASKS_TRUTH.test(asked);
  return clauses.some(
    ({ kind, text }) =>
      (kind === 'substance' && (STRAIGHT.test(text) || text === either)) || (asksTruth && UNTRUE.test(text)),
  );
}
const ASKS =
  /[吗么嘛]|是不是|能不能|可不可以|要不要|有没有|会不会|用不用|是否|能否|可否|(\p{Script=Han})不\1|没有?[。？?!！]/u;
/** A rumour is asked about: that it is none is the answer, where a complaint is not answered by it. */
const ASKS_TRUTH =
  /(?:是|为)?(?:真的|真假|属实|谣言|实情|真实)(?:吗|么|还是|不|[?？])|是不是真|是真是假|(?:听说|据说|网上|网传|传言|有人说)[^。\n]{2,50}[吗?？]/u;
const UNTRUE =
  /^(?:该|此|上述|网传|这)?[^,]{0,8}(?:不属实|不实|属实|(?:为|系|是)谣言|不是真的|是真的|没有这回事|没有此事)$/u;
/** 封不封 */
const EITHER = /(\p{Script=Han})[不没]\1/u;
const ASKED_IN = 4_000;

/** Asked, and in all that is said there is no yes or no, step, reason, name, number or date. */
function holdsNothing(question: string, clauses: readonly Clause[]): boolean {
  const said = clauses.filter(({ kind }) => SPEAKS.includes(kind));
  const enough = said.length >= FEWEST_SAID || lengthOf(said.filter(({ kind }) => kind !== 'promise')) >= LENGTH_SAID;
  return enough && ASKED.test(question.slice(0, ASKED_IN)) && !clauses.some(isDefinite);
}
const SPEAKS: readonly ClauseKind[] = ['substance', 'hollow', 'promise', 'awaited'];
/** Less may be a whole answer. */
const FEWEST_SAID = 3;
const LENGTH_SAID = 28;
/** What is asked stands in the title or at the end. */
const ASKED =
  /^[^\n]*(?:[?？吗]|咨询|请问|建议|怎么|如何|什么|谁|哪)|(?:[?？吗]|怎么|如何|什么|谁|哪)[^。!！?？\n]{0,20}[。!！?？]?\s*$/u;

/** Said twice is said once: several letters of one office often stand in one reply. */
function weightOf(said: readonly Clause[], elements: ReadonlyMap<ReplyElement, Clause>): number {
  const clauses = [...new Map(said.map((each) => [each.text, each])).values()];
  const counted = isMostlyHollow(clauses) ? clauses.filter(isFirm) : clauses;
  let weight = 0;
  for (const clause of counted)
    weight += WEIGHT[clause.kind] * clause.text.length * (isVague(clause) ? VAGUE_WEIGHT : 1);
  if (isCutOff(clauses)) weight *= CUT_OFF_WEIGHT;
  weight += SAYS_SOMETHING.filter((element) => elements.has(element)).length * ELEMENT_WEIGHT;
  if ((isMostlyHollow(clauses) || TURNS_TO.some((kind) => hasKind(clauses, kind))) && elements.has('contact'))
    weight += TURNED_TO_WEIGHT;
  return weight;
}

/** Talk: what is left over in it is talk, too, unless it is firm. */
const isMostlyHollow = (clauses: readonly Clause[]): boolean =>
  lengthOf(clauses.filter(({ kind }) => kind === 'hollow')) >
  HOLLOW_SHARE * lengthOf(clauses.filter(({ kind }) => kind !== 'courtesy' && kind !== 'restated'));

/** A finding, a figure, a number to turn to, an office that was told. */
const FIRM =
  /(?<!近|[这那])[\d两]|[一三四五六七八九十百千万半]+(?:个?[月日天年周]|个|名|处|条|元|户|米|公里|平方米|台|辆|吨|次|起|家|座|盏|套|亩)|[昨前今当后][日天晚年早]|周[一二三四五六日末]|[本下]周|[一二三四五六七八九十]+[点时]|查[到出明]|不必|不用|无需|不需|就行|即可|归[^,]{2,12}管|^[^,]{1,6}(?<![付得作升示])了$|停业|停产|被(?:罚|拘|停|查|带走|开除|辞退)|已(?:封|停|换|修|拆|改|清|装|补|退|立案|批|运|抓|罚|移|关|撤|恢复|到货)|该(?!问题|情况|事项|诉求|建议|类|局|部门)|明[日天晚年](?!一定|会?更|的)|^因|因为|由于|属实|按照规定|无法|暂[不未]|不具备|不符合|尚[不未]|不予|达不到|近期将|可以|本[单小楼路户]|[一二三四五六七八九]分之/u;
const isFirm = (clause: Clause): boolean =>
  clause.kind !== 'promise' && !isRecord(clause) && (FIRM.test(clause.text) || FINDING.test(clause.text));

const isVague = (clause: Clause): boolean => clause.kind === 'substance' && elementsOf([clause]).size === 0;

const hasKind = (clauses: readonly Clause[], wanted: ClauseKind): boolean =>
  clauses.some(({ kind }) => kind === wanted);

/** The last thing before thanks and date announces an answer. */
function isCutOff(clauses: readonly Clause[]): boolean {
  const last = clauses.findLast(({ kind, text }) => kind !== 'courtesy' || ANNOUNCES.test(text));
  return last?.kind === 'courtesy';
}

function groundsOf(
  question: string,
  reply: string,
  clauses: readonly Clause[],
  elements: ReadonlyMap<ReplyElement, Clause>,
  weight: number,
): (ReplyGround & { readonly reason: ReplyReason })[] {
  const elsewhere = clauses.filter(({ kind }) => kind === 'elsewhere');
  const isDated = elements.get('deadline')?.kind === 'substance';
  const isHandled = isDated || elements.has('contact') || hasKind(clauses, 'forwarded');
  if (weight < PASSES_ON_BELOW && elsewhere.length > 0 && !isHandled) {
    return elsewhere.slice(0, QUOTES).map(({ quote }) => ({ reason: 'passes-on', quote }));
  }
  if (weight < SAYS_LITTLE_BELOW) {
    const said = clauses.filter(({ kind }) => kind !== 'courtesy');
    const quotes = (said.length > 0 ? said : clauses).slice(0, QUOTES).map(({ quote }) => quote);
    return (quotes.length > 0 ? quotes : [reply.slice(0, 40)]).map((quote) => ({ reason: 'says-little', quote }));
  }
  if (isOffTopic(question, clauses)) {
    const said = clauses.find(({ kind }) => kind === 'substance' || kind === 'promise') ?? clauses[0];
    return said ? [{ reason: 'off-topic', quote: said.quote }] : [];
  }
  if (!onlyTalks(question, clauses)) return [];
  const hollow = clauses.filter(({ kind }) => kind === 'hollow');
  const talk = hollow.length > 0 ? hollow : clauses.filter(({ kind }) => kind === 'substance' || kind === 'promise');
  return talk.slice(0, QUOTES).map(({ quote }) => ({ reason: 'off-topic', quote }));
}
