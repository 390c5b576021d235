import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { countsPersons } from '../people/count-persons.js';
import { measureOf, SUBJECTS } from '../people/measure-of.js';
import { findStates, type PersonState } from '../people/person-states.js';
import { RarePattern } from '../words/rare-pattern.js';
import { OF_OTHERS } from '../people/helpers-and-money.js';
import { FOUND_TO_BE, MOVED_TO, NEXT_REPORT } from './read-revised.js';

const WHO =
  '(?:总?人数|名单|数字|人口|人员|者|的?总数|规模|井下的|里面的|的(?=不是|并非)|的?[^,。;!?\\n\\d的]{0,6}(?:[^,。;!?\\n\\d的]{0,8}的)?(?:人|工人|矿工|职工|员工|民工|游客|旅客|乘客|居民|村民|群众|市民|师生|学生|宾客|顾客|食客|船员|渔民|患者|病人|孩子|幼儿))';
/** Whom a sentence is about: 被困井下的, 疏散人口, 停工事件参与者人数, 滞留的游客. */
const TOPIC = new RarePattern(
  new RegExp(
    `(?<state>被困|关在|堵在|困在|埋在|压在|围困|受困|被埋|滞留|失联|失踪|下落不明|急性[^,。;!?\\n\\d]{0,8}中毒|中毒|重伤|死亡|遇难|罹难|撤离|疏散|转移|就诊|住院|入院|感染|确诊|(?:参与|参加)(?!救援|搜救|抢险|扑救|处置|施救)|聚集|围堵)${WHO}`,
  ),
);
const CROWD = /^(?:参与|参加|聚集|围堵)/;
/** 第三次（今晨，最终）6200人: the last of several. */
const NTH_TIME = /第[二三四五六][次份轮](?:通报|公布|发布|统计|核实)?(?:\([^()\n]{0,12}\))?(?:的?(?:是|为|报|有)?)$/;
/** 遇难人数先后四次更新：3、7、9、14: the last of a row. */
const LAST_OF_ROW =
  /(?:逐日|逐次|依次|先后)(?:为|是|报)(?:\d{1,5}[人名]?、){1,6}$|(?:更新|变化|变动|发布|公布|通报|修订|报数|调整)[^,。;!?\n\d]{0,6}[:,](?:\d{1,5}(?:\.\d{1,2})?万?[人名]?、){1,6}$|(?:升|增|涨|降|减|变|改)[到至成为](?:\d{1,5}(?:\.\d{1,2})?万?[人名]?、){1,4}$/;
/** 三次通报，死亡人数分别为18人、26人、31人; 死亡人数几次上调，23时19人，1时27人，5时至少33人 */
const EACH_REPORT =
  /(?:(?<!第)[二两三四五六七\d][次份期]|先后|历次|逐次|滚动)[^。;!?\n\d]{0,8}(?:通报|发布|公布|播报|更新)[^。;!?\n前]{0,14}分别(?:是|为|报)(?:\d{1,5}[人名]?[、,]){1,5}$/;
const WHEN =
  '(?:\\d{1,2}(?:[时点日]|:\\d{2})|[今昨前]?[天日晚夜早]|上午|下午|中午|凌晨|傍晚|早上|晚上|深夜|午夜)[^,。;\\d]{0,4}';
const HOUR_BY_HOUR = new RegExp(
  `(?:上调|上修|刷新|变化|变动|攀升|上升|增加|更新|改变|滚动)[^,。;!?\\n\\d]{0,4}[,:](?:${WHEN}\\d{1,5}[人名]?[、,;]){1,4}${WHEN}$`,
);
/** 比先前公布的多出3人，达12人 */
const DIFFERENCE =
  /[比较][^,。;!?\n]{1,12}(?:多|少|增|减)(?:出|了|加|少)?[\d一二两三四五六七八九十]{1,4}[人名例],(?:达到?|为|共|是|总数为|共计)?$/;
/** 被困矿工仍为15人 */
const STILL = /(?:仍|依然|还)(?:为|是)$|(?:维持|保持|停留|定格)在$/;
const LAST_FIGURE = [STILL, DIFFERENCE, MOVED_TO, FOUND_TO_BE, NTH_TIME, NEXT_REPORT, LAST_OF_ROW];
const LAST_OF_MANY = [EACH_REPORT, HOUR_BY_HOUR];
const FIGURE = /^[\d.〇零一二两三四五六七八九十百千万亿]+$/;
const AT_STOP = /^[,。;!?\n()]?$/;
/** 就诊的工人……增加到63名，全部确诊为氨气中毒 */
const ALL_POISONED = /^[名人位]?[^。;!?\n\d]{0,4},(?:全部|均|都|全都)?[^,。;!?\n\d]{0,6}中毒/;
/** 前三次通报的遇难人数分别为6人 takes nothing back. */
const TAKES_BACK = /不是|并非|而是|实[为际]|最[终后]|第[二三四五六]|核[实定减增]|确[定认]|更正|修正|订正|统计|改/;
const REACH = 64;

const TOPICS: ReadonlySet<PersonState> = new Set([...SUBJECTS, 'stranded']);

/** What the last topic before the number counts, unless something else is told in between. */
function whatIsRevised(text: string, { start, end }: NumberToken, isBare: boolean): Mention['measure'] | undefined {
  const from = Math.max(0, start - REACH);
  const sentence = text.slice(from, start).search(/[^。;!?\n]*$/);
  const topic = TOPIC.allBetween(text, from + sentence, start).at(-1);
  if (!topic || (isBare && !/(?:数|数字|规模)$/.test(topic[0]))) return undefined;
  const state = topic.groups?.['state'] ?? '';
  const between = text.slice(from + sentence + topic.index + topic[0].length, start);
  if (
    OF_OTHERS.test(between.replace(/^[^,]{0,4}/, '')) ||
    (/分别/.test(between) && !EACH_REPORT.test(text.slice(from, start))) ||
    /其中|^[^,]{0,2}[中里],?/.test(between)
  )
    return undefined;
  if (findStates(between).length > 0) return undefined;
  if (CROWD.test(state)) return 'participants';
  if (/空中|半空|高空|缆车|吊厢|索道/.test(topic[0])) return 'stranded';
  const [hit] = findStates(topic[0]);
  const measure = measureOf(hit?.state, TOPICS);
  return measure === 'injured' && ALL_POISONED.test(text.slice(end, end + 24)) ? 'poisoned' : measure;
}

/** 被困井下的不是28人，而是34人: what a sentence is about, and the last of its figures, where no word of it stands beside the number. */
export function readRevisedTopic(text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (!TOPIC.isIn(text)) return [];
  return numbers.flatMap((token): Mention[] => {
    const isBare =
      AT_STOP.test(text.slice(token.end, token.end + 1)) && FIGURE.test(text.slice(token.digitsAt, token.end));
    if ((!isBare && !countsPersons(text, token)) || isTold(known, token)) return [];
    const before = text.slice(Math.max(0, token.start - 24), token.start);
    const row = text.slice(Math.max(0, token.start - REACH), token.start);
    if (
      ![
        LAST_FIGURE.some((pattern) => pattern.test(before)),
        LAST_OF_MANY.some((pattern) => pattern.test(row)),
      ].includes(true)
    )
      return [];
    const measure = whatIsRevised(text, token, isBare);
    if (!measure) return [];
    const { stated, low, high, approximation, start, end } = token;
    const corrected = TAKES_BACK.test(before);
    return [
      {
        measure,
        kind: 'total',
        stated,
        low,
        high,
        unsure: approximation !== 'exact',
        corrected,
        start,
        end: end + (isBare ? 0 : 1),
      },
    ];
  });
}
