import { pairsOf } from './asked-words.js';
import { ofThisCase } from './beside-the-case.js';
import { type ClauseKind, STRAIGHT } from './clause-kind.js';
import { withoutGeneric } from './generic-words.js';
import type { Clause } from './reply-clauses.js';

const NUMERAL = '[\\d零一二两三四五六七八九十百千万半几]+';
const MOMENT =
  `(?:${NUMERAL}(?:余|多|来)?(?:年|个?月|日|号|天|周|个?星期|个?小时|分钟|[点时]|个?工作日)|[月年]底|[下本]个?[周月]` +
  '|[明后今][天日年晚早]|周[一二三四五六日末]|上午|下午|晚上|春节|暑假|寒假|近期|学期|季度)';

interface Kind {
  readonly asks: RegExp;
  /** What a clause of such an answer has at least; words in which anything else may be told, too. */
  readonly answers: RegExp;
  /** What is an answer though it shares no word with the question: 二十号前换完。 */
  readonly outright?: RegExp;
  /** What is over tells nothing of what is asked. */
  readonly unless?: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    asks: /什么时[候间]|何时|啥时|几时|哪(?:一?天(?!不)|年|个?月)|多久|多长时间|(?<!好)几[点月号](?!\d)|时间表|末班车?几/u,
    answers: new RegExp(
      `(?:预计|计划|拟|将|会(?!议|商)|争取|力争|准备|确保|定[于在]|安排[于在]|最[迟晚]|等|待|再|还要|需)[^,]{0,16}${MOMENT}` +
        `|${MOMENT}[^,]{0,14}(?:前|内|底|起|后|完|通|恢复|到位|发|开|始|结束|动工|进场|实施|竣工|交|修|换|建|启|办|停|关|拆)|^${MOMENT}$` +
        '|等[^,]{2,}(?:后|再)|[^今以之]后(?:即可|再|方可|才|就|开|可)|已(?!收|知|转|阅|登|受)|暂|尚[未不无]|未(?:定|能|列|纳|到|完|批|通)' +
        '|没有?|不|无法|才|取消|停止|正在|有望|\\d[点时:]|每[天周月日]|取决|因|由于',
      'u',
    ),
    outright: new RegExp(
      `${MOMENT}(?:之)?(?:前|内|底|起|左右|以内)|(?:一般|通常|最[长快多]|大约|平均)[^,]{0,6}${MOMENT}|(?:预计|计划|拟|将|争取|力争|准备|确保|定[于在]|最[迟晚])[^,]{0,16}${MOMENT}` +
        `|${MOMENT}[^,]{0,6}(?:完(?!了)|到位|通车|开工|竣工|恢复|投用|开放)`,
      'u',
    ),
    unless: /[去前]年|上个?月|曾|当时|以前|当初|原先|那[时年天]|的$|过$|过[一两三几\d]|过(?:会|来)/u,
  },
  {
    asks: /[吗嘛么][？?。，,\s]|[吗嘛]$|能不能|能否|可否|可不可以|是否|有没有|是不是|要不要|(\p{Script=Han})不\1|没[？?]|(?:违反|违规|违法|合法|合规)[^，。]{0,6}吧/u,
    answers:
      /不(?!断|忘|懈|易|仅|同|少|便|负|管|理解|良|知|一|辞|说|慌|用慌)|没有?|未(?!来)|无(?:需|法|此|须|权)|[可得]以|(?<![功性技才职智只])能(?!力|源|够?[更为让])|须|需(?!求)|应(?!急|对|到|用)|属|违|符合|合法|允许|禁止|予以|是的|^[是有能行可对会要算]|都[有是可能会]|已(?!收|知|转|阅|登|受)|将(?!心)|归|责令|决定|即可|假的|真的|谣言|按|凭|正在/u,
  },
  {
    outright: /因为|由于|是因|原因[是在]|所致/u,
    asks: /为什么|为何|为啥|(?:什么|(?<!任)何种?|啥)(?:原因|理由)|(?:原因|理由)(?:是什么|何在|能|在哪)|凭什么|怎么定|怎么回事|咋回事|怎么会|卡在哪/u,
    answers:
      /因(?!素|人|地)|由于|所以|为[了防避确]|是(?:为|怕|因)|原因|理由|依据|按|根据|依|导致|造成|引起|所致|系|属|不(?!断|忘|懈|易|仅|同|少|便|负|管|理解|良|知)|没有?|未(?!来)|无(?:法|需)|超|差[^异]|缺|卡|《|规定|只有?|才|凭/u,
  },
  {
    outright: new RegExp(`${NUMERAL}(?:元|块(?!地|板|石)|%|[万亿]元)|百分之|免费|不[收要]钱`, 'u'),
    asks: /多少|(?<!好)几[个块元级岁成倍]|多[大长高](?!的)|标准是|怎么[算收]/u,
    answers: new RegExp(`${NUMERAL}|免费|全额|不[收要]|没有?|未|无`, 'u'),
  },
  {
    outright: /(?:由|归|找)[^,]{2,16}(?:负责|管|修|承担|赔|维护|办|要|解决)/u,
    asks: /谁|哪个?(?:部门|单位|家)|什么部门|找哪/u,
    answers:
      /由|归|负责|找|向[^,]{2,}|到[^,]{2,}|[局委办厅科队站院所校镇乡街道社区公司中心物业村][^,]{0,6}(?:批|定|管|修|赔|承担|签|维护)|承担|责任|是[^,]{2,}的|没有?[^,]{0,6}批|打|拨|带|起诉|法院|仲裁/u,
  },
  {
    asks: /哪[里儿]|在哪|去哪|哪[个所条级]|什么地方|花哪/u,
    answers: /[到在去向找入进]|位于|[路街巷村镇号楼]|窗口|大厅|小学|中学|医院|学校|网|平台|中心|局|是|有|为/u,
  },
  {
    outright: /凭|携带|带(?:上|好|着|齐)?[^,]{0,8}(?:证|本|卡|表|材料|合同)|窗口|提交|提出申请|拨打/u,
    asks: /怎么(?!还|又|会|没|就|都|不|能|这么|回事|定|算|收)|如何|怎样|咋[办弄]|流程|手续|材料/u,
    answers:
      /[到在去向找]|带|持|凭|提交|提供|申请|申报|填|办|登录|登[记录]|拨|打|领|交|起诉|仲裁|需|须|可|联系|扫|刷|即可|就行|由/u,
  },
  {
    asks: /结果|怎么样了|进展|处理的|查一下|有决定|[有没]回音|没人来|不理|没用|不管/u,
    answers:
      /已(?!收|知|转|阅|登|受|向|责成)|将|正在|查[实出明到]|属实|决定|责令|了$|不予|没有?|未(?!来|出现|发)|退|罚|停|拆|换|修|补|整改|立案|完成|明[天日]|[本下]周|月底|\d+[日号](?:前|内)|预计|计划/u,
  },
];

const SPEAKS: readonly ClauseKind[] = ['substance', 'promise', 'lacking', 'elsewhere', 'forwarded', 'awaited'];
/** 开不开: its verb is the answer, or with no before it. */
const EITHER = /(\p{Script=Han})不\1/u;
/** 不能。周三下午。 It needs no word of the question. */
const BRIEF = 4;

const kindsAsked = (question: string): readonly Kind[] => KINDS.filter(({ asks }) => asks.test(question));
const isToldBy = (text: string, { unless }: Kind): boolean => unless?.test(text) !== true;

/** A moment to come where when is asked, a cause where why is: an answer in whatever words. */
export function answersOutright(question: string, clauses: readonly Clause[]): boolean {
  const kinds = kindsAsked(question);
  return clauses.some(
    ({ kind, text }) =>
      SPEAKS.includes(kind) && kinds.some((each) => each.outright?.test(text) === true && isToldBy(text, each)),
  );
}

/**
 * When, whether, why, how much, who, where or how is asked, and no clause with a word of the question has what any answer
 * of such a kind has. Nothing is told of a question in another form.
 */
export function leavesAskedOpen(question: string, clauses: readonly Clause[]): boolean {
  const kinds = kindsAsked(question);
  if (kinds.length === 0) return false;
  const either = EITHER.exec(question)?.[1];
  const asked = pairsOf(question);
  return !ofThisCase(question, clauses).some(({ kind, text }) => {
    if (!SPEAKS.includes(kind)) return false;
    if (text.length > BRIEF && !STRAIGHT.test(text) && !sharesWord(text, asked)) return false;
    const isOfKind = kinds.some((each) => each.answers.test(text) && isToldBy(text, each));
    return isOfKind || (either !== undefined && text.includes(either));
  });
}

const HAN = /^\p{Script=Han}{2}$/u;
const WORD = 2;

/** Two characters of the question that are not of any reply. */
function sharesWord(text: string, asked: ReadonlySet<string>): boolean {
  for (let i = 0; i + WORD <= text.length; i += 1) {
    const pair = text.slice(i, i + WORD);
    if (asked.has(pair) && HAN.test(pair) && withoutGeneric(pair).length === WORD) return true;
  }
  return false;
}
