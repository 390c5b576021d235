import { pairsOf, withoutAsked } from './asked-words.js';
import { ofThisCase } from './beside-the-case.js';
import type { ClauseKind } from './clause-kind.js';
import { withoutGeneric } from './generic-words.js';
import { type Clause, lengthOf } from './reply-clauses.js';
import { statesMatter } from './states.js';

/** Below so many characters of its own, a reply says nothing of the case. */
const LEAST = 8;
/** Of a short reply, so large a part. */
const SHARE = 0.35;
/** A longer reply has a few characters of its own in any case. */
const READ_TO = 400;
const ASKED_IN = 4_000;

/** A figure, a moment, a finding, something done with hands, a reason: said in however few characters. */
const TRACE = new RegExp(
  '\\d|(?!一(?:个|定|种|起|家|次|名|位|律|贯|直|切))[一二三四五六七八九十百千万半两]+(?:余|多)?(?:个?[月日天年周]|[点时]|个|名|处|条|元|块|户|米|公里|平方米|台|辆|吨|次|起|家|座|盏|套|亩|班|楼|栋|号|份|张|倍|成|分钟|间|棵)' +
    '|[昨前今明后][天日晚早]|周[一二三四五六日末]|[本下上]周|月底|(?<!临近)年底|上午|下午|[早晚夜]里|夜间|白天|现场|查[到出明]|因为|由于|原因是' +
    '|(?:已|正在)[^,]{0,14}(?:更换|施工|抢修|敷设|铺设|安装|拆除|清运|疏通)|划归|归[^,有相]{2,8}(?:养护|管理|所有)' +
    '|修好|修复|[修换装清拆补铺堵焊疏关运调喷铲拉挂贴退罚抓停](?:好|完|掉|走|过)?(?:了|过)|已(?:修|换|装|清|拆|补|铺|停|退|罚|抓|封|取缔|恢复|立案|更换|安装|通车|开通|到货|发放)|不[再用必](?!重复|另行|单独|重新|作?答|受)|责令|整改|限期|司法程序|诉讼|仲裁|复议|凭|携带|持[有本]|自费|免费',
  'u',
);
/** Where to go, by name, or where it will be told. */
const DIRECTS =
  /(?:到|去|向|找|和|与)(?!有关|相关)(?:[^,有相各]{2,14}(?:处|局|所|站|厅|公司|社区|委|中心|法院|大队)|街道|窗口|村委|居委|派出所)[^,了过]{0,6}(?:办|沟通|申请|领|交|咨询)|在[^,]{2,14}(?:网站?|栏|大厅|窗口|门口|平台|小程序|公众号)[^,]{0,6}(?:公示|公布|公开|公告|张贴|可?查|看|登记|领|办)|关注(?:媒体|公告|官网)/u;
/** Yes or no about what was asked: 目前暂未规划, 每个社区都有. */
const POLAR =
  /暂[未无]|尚未|没有(?!任何|其他)(?!办法|此事|这回事)|[都均]有|不能(?!代)|可以|不可以|可领|不收|不需要?|无需|不用|已[有完通建开]/u;
const SHARED = 2;
/** A yes or no was asked for. */
const EITHER = /[吗么嘛]|是否|能否|可否|(\p{Script=Han})[不没]\1|有没有/u;

/** Thanks are answered by thanks. */
const THANKS = /^[^\n]{0,6}(?:感谢|表扬|点赞|致谢|谢谢)/u;
/** Sent to an office by its name, or to a number, but not that of the city's hotline, on which one complains of anything. */
const NAMES =
  /(?<!\d)(?!12345(?!\d))[\d*]{5,}|[^,我本各关该]{2}(?:局|厅|委|法院|政府|大队|支队|街道|办事处|管委会|集团|公司|派出所)/u;
export const namesWhereTo = ({ kind, text }: Clause): boolean => kind === 'elsewhere' && NAMES.test(text);
/** Whose business it is was asked. */
const ASKS_WHOSE =
  /谁|哪个?(?:部门|单位|里|儿|家)|什么(?:部门|单位|地方)|(?:怎么|如何|怎样)(?:办|申|举报|投诉|查)|咨询/u;

/** A suggestion is answered by what becomes of it. */
const SUGGESTS = /建议|希望|呼吁|期盼|能否|请求/u;
const CONSIDERED = /(?:规划|方案|修编|编制|设计|上报|报告|衔接|吸纳|考虑|论证|调研)/u;

const SAYS: readonly ClauseKind[] = ['substance', 'promise', 'lacking', 'awaited', 'received'];

const HAN_OR_WORD = /[^\p{L}\p{N}]/gu;

/** What a clause says beyond the words of the question and those of any reply. */
export const residueOf = (text: string, asked: ReadonlySet<string>): string =>
  withoutGeneric(withoutAsked(text, asked)).replace(HAN_OR_WORD, '');

/** How many characters clauses have of their own. */
export function ownOf(question: string, clauses: readonly Clause[]): number {
  const asked = pairsOf(question);
  return clauses.reduce((sum, { text }) => sum + residueOf(text, asked).length, 0);
}

/**
 * Whether next to nothing is left of a reply once courtesies, the question's own words and the words of any reply are
 * taken away, and nothing in it is a figure, a moment, a finding or a yes or no.
 */
export function saysNothingOfItsOwn(question: string, clauses: readonly Clause[]): boolean {
  if (THANKS.test(question) || clauses.some(({ kind }) => kind === 'forwarded')) return false;
  const elsewhere = clauses.filter(({ kind }) => kind === 'elsewhere');
  const asked = pairsOf(question.slice(0, ASKED_IN));
  const asksWhose = ASKS_WHOSE.test(question.slice(0, ASKED_IN));
  if (elsewhere.some((clause) => namesWhereTo(clause) || (asksWhose && residueOf(clause.text, asked) !== '')))
    return false;
  const speaking = clauses.filter(({ kind }) => SAYS.includes(kind));
  if (lengthOf(speaking) > READ_TO) return false;
  const said = ofThisCase(question.slice(0, ASKED_IN), clauses).filter(({ kind }) => SAYS.includes(kind));
  if (said.some((clause) => statesMatter(clause) || hasTrace(clause.text, asked)) || isPolar(question, said, asked))
    return false;
  if (SUGGESTS.test(question.slice(0, ASKED_IN)) && said.some(({ text }) => CONSIDERED.test(text))) return false;
  const own = [...new Set(said.map(({ text }) => text))].map((text) => residueOf(text, asked)).join('');
  return own.length < Math.min(LEAST, lengthOf(speaking) * SHARE);
}

/**
 * Nothing but statements, one of which is a figure, a moment or a finding or has words enough of its own: a short answer
 * is an answer.
 */
export function answersShortly(question: string, clauses: readonly Clause[]): boolean {
  const said = clauses.filter(({ kind }) => !SAID_BY_ALL.includes(kind));
  if (said.length === 0 || said.some(({ kind }) => kind !== 'substance')) return false;
  const asked = pairsOf(question.slice(0, ASKED_IN));
  const ofCase = ofThisCase(question.slice(0, ASKED_IN), said);
  const own = ofCase.map(({ text }) => residueOf(text, asked)).join('');
  if (own.length >= FEW_OWN && own.length >= lengthOf(said) * MOSTLY) return true;
  return own.length >= LEAST || (own.length >= FEW && ofCase.some(({ text }) => TRACE.test(text)));
}
/** 您的来信收悉 takes nothing from the answer behind it. */
const SAID_BY_ALL: readonly ClauseKind[] = ['courtesy', 'restated', 'received'];
const FEW = 2;
/** Hardly a word of it is of any reply. */
const FEW_OWN = 5;
const MOSTLY = 0.5;

/** Where to go, a figure, a moment, a finding; a reason or a place only if it is told which. */
function hasTrace(clause: string, asked: ReadonlySet<string>): boolean {
  const text = clause.replace(HOTLINE, '');
  if (DIRECTS.test(text)) return true;
  return TRACE.test(NAMELESS.test(text) && residueOf(text, asked).length < FEW ? text.replace(NAMELESS, '') : text);
}
const HOTLINE = /(?<!\d)12345(?!\d)/u;
const NAMELESS = /因为|由于|原因是|[一两三]个(?:方面|环节|部门|单位|阶段|层面)?/u;

function isPolar(question: string, said: readonly Clause[], asked: ReadonlySet<string>): boolean {
  const polar = said.filter(({ text }) => POLAR.test(text));
  if (polar.length === 0) return false;
  if (polar.some(({ text }) => text.length <= SHORT_ANSWER)) return true;
  return said.some(({ text }) => sharedWith(text, asked) >= (EITHER.test(question) ? 1 : SHARED));
}
const SHORT_ANSWER = 6;

function sharedWith(text: string, asked: ReadonlySet<string>): number {
  let shared = 0;
  for (let i = 0; i + 2 <= text.length; i += 1) if (asked.has(text.slice(i, i + 2))) shared += 1;
  return shared;
}
