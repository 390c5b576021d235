import { pairsOf, withoutAsked } from './asked-words.js';
import { ofThisCase } from './beside-the-case.js';
import type { ClauseKind } from './clause-kind.js';
import { type Clause, lengthOf } from './reply-clauses.js';
import { namesWhereTo, ownOf } from './residue.js';

const ASKED_IN = 4_000;

/** A rule, a way or a wish is asked about: what holds in general may answer it, and a plan may. */
const OPEN =
  /咨询|请问|问一?[下声]|想问|想知道|怎么(?!还|又|会|没|就|都|不|能|这么)|如何|怎样|建议|希望|呼吁|请求|能否|能不能|可否|可不可以|可以|是否合|合法|规定|政策|多少|(?<!好)几[个所家条块分]|要不要|有没有(?!人管)|[在去到找]哪|哪[里儿个家些]|吗|感谢|表扬|点赞|谢谢/u;

const NUMERAL =
  '(?<![每这另唯统逐])(?!千家|万户|一(?:个|种|座|项|起|家|次|名|位|批|点|份))[零一二两三四五六七八九十百千万半几]+(?:余|多)?';

/** What happened, was found, done, decided or set for a moment, or how this one thing is. */
const EVENT = new RegExp(
  [
    '\\d',
    `${NUMERAL}(?:个?[月日天年周晚夜]|[点时]|个|名|处|条|元|块|户|米|公里|平方米|台|辆|吨|次|起|家|座|盏|套|亩|班|楼|栋|号|份|张|倍|成|分钟|间|棵|人|所|位|艘|支|头|只|桶|箱|车|封|页|遍|趟)`,
    '(?<!的)[昨前今明后当][天日晚早]|当[周月年]|月[初中末]|择[日期]|待定|(?<!至)周[一二三四五六日末](?!至)|[本下上]周|月底|(?<!临近)年底|上午|下午',
    '(?<![得为成付形取作做展供到出])了(?!解)|(?<!而)已(?!成|知|收|形成|矣)|(?<![更纠改公端真])正在?(?=[^规常确当义式面好能有稳积抓全加按努千在])|做到了',
    '查[到出明实]|据查|经(?:查|核|现场|实地|调查|了解)|属实|因为|由于|系(?![统列])[^,]{2,16}(?:所致|造成|而设|引起)|原因(?!是多|复杂|较)|不够|不足|不过(?!$)|卡在|故障(?!率)|检修',
    '该(?!问题|情况|事|诉求)|此[处路段一二两三四五六七八九十]|这[条处个里座家段批块](?!世界|问题|事)|您[那这]|您家(?!长)|(?:您|那|本|我)[^,]{0,14}属于',
    '不能|不得|没有|未(?![来免])|暂|尚|无法|不符合|不予|不具备|不再|不需|不用|请(?:把|将|带|持|到|于|先)|可(?:向|到|去|凭|在|找)|把[^,]{1,14}(?:到(?!位|实)|成|进(?!千家|心)|走|掉|开|回|出)|引[入到]|交[给由]|调整[为到成]|挪|搬|重新(?!认识|审视)|[划移]归|归[^,有相]{2,8}(?:管|养|所有)|不[收准许给建批设办行算是]|只[有能是]|才能|即可|可以',
    '《|责令|整改|限期|补发|立案|移交|拆除|更换|维修(?!需|资|人|基|工)|施工(?!单位|方|企业|阶段)|改[到成为]|修好|装好|规划|招标|列入|纳入|吊销|答应|同意',
  ].join('|'),
  'u',
);
/** As much, if the question does not say so already. */
const DEED = /赔|退|罚(?=了|款|单|\d)|各罚|拘|换(?![位来])|停|缺(?!陷)|堵|坏|(?<!不)断|漏|裂|塌|烧/u;
/** 查处了一批: how many is not said, nor which. */
const UNCOUNTED = /[了过][^,]{0,2}(?:一大?批|多轮|大量|一系列|多次|多项|诸多|不少|许多)/u;

const SPEAKS: readonly ClauseKind[] = ['substance', 'promise', 'lacking'];

/** A complaint is answered by something that happens. Where nothing in a reply does, it only speaks of the matter. */
export function tellsNoEvent(question: string, clauses: readonly Clause[]): boolean {
  const asked = question.slice(0, ASKED_IN);
  if (OPEN.test(asked) || clauses.some((clause) => clause.kind === 'forwarded' || namesWhereTo(clause))) return false;
  const said = ofThisCase(asked, clauses).filter(({ kind }) => SPEAKS.includes(kind));
  const pairs = pairsOf(asked);
  return (
    isTalk(asked, clauses) &&
    !said.some(({ text }) => (EVENT.test(text) || DEED.test(withoutAsked(text, pairs))) && !UNCOUNTED.test(text))
  );
}

/** Terse words are an answer, whether or not an event is heard in them (店里不留狗); talk is longer and in clauses of some length. */
function isTalk(asked: string, clauses: readonly Clause[]): boolean {
  const said = clauses.filter(({ kind }) => kind !== 'courtesy');
  const length = lengthOf(said);
  if (length < LEAST) return false;
  if (said.some(({ kind }) => kind === 'hollow')) return true;
  return length >= said.length * CLAUSE && ownOf(asked, said) <= length * MOST_OWN;
}
const LEAST = 28;
const CLAUSE = 9;
const MOST_OWN = 0.4;
