import { asksForFigures, isAtLarge, isRecord } from './beside-the-question.js';
import type { ClauseKind } from './clause-kind.js';
import { type Clause, lengthOf } from './reply-clauses.js';

/** What a question asks is said at its beginning. */
const READ_TO = 4_000;
/** Below, a reply has too few words for their absence to tell anything. */
const FEWEST_TERMS = 24;
const FEWEST_ASKED = 8;
/**
 * Two texts of n and m terms that have nothing to do with each other share about n*m/4000 of them by chance, and of
 * their single characters n*m/400. Both must be as rare: an answer in other words still shares characters.
 */
const TERMS = { chance: 1 / 4_000, least: 0, most: 3 } as const;
const CHARACTERS = { chance: 1 / 400, least: 1, most: 16 } as const;

const NOT_A_TERM =
  /[的了是在我你您他她它们请和与及或就也都而但被把这那有没不能会要到去来上下中为对从向给让以于之其此该所等还很更最又再啊呢吗吧么什怎哪谁何几多少个年月日点时分号\d\sA-Z]/iu;
/** Terms of any complaint and any reply. */
const EVERYWHERE = new Set(
  '反映 问题 咨询 请求 建议 投诉 举报 希望 领导 政府 部门 工作 情况 单位 相关 有关 处理 解决 回复 答复 网友 市民 群众 居民 街道 社区 小区 村民 业主 进行 现在 目前 已经 因为 所以 可以 需要 应该 如果 或者 关于 人民 国家 社会 生活 公司 严重 影响 要求 办理 管理 人员 地方 时间 电话 谢谢 感谢 尊敬 书记 市长 留言 来信 支持 关心 监督 理解 规定 政策 服务'.split(
    ' ',
  ),
);

/** Where to turn and what is wanting is said of any matter, in other words than its own. */
const STATES: readonly ClauseKind[] = ['substance', 'promise', 'restated'];
const SPEAKS: readonly ClauseKind[] = ['substance', 'promise', 'elsewhere', 'lacking', 'restated'];

/** Pairs of neighbouring characters that carry a subject; there is no segmenter to ask for words. */
function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i += 1) {
    const term = text.slice(i, i + 2);
    if (HAN_OR_LETTERS.test(term) && !NOT_A_TERM.test(term) && !EVERYWHERE.has(term)) terms.add(term);
  }
  return terms;
}

const HAN_OR_LETTERS = /^[\p{Script=Han}a-z0-9]+$/iu;
const HAN = /\p{Script=Han}/u;
const CHARACTERS_EVERYWHERE = new Set([...EVERYWHERE].join(''));

const charactersOf = (text: string): Set<string> =>
  new Set(Array.from(text).filter((c) => HAN.test(c) && !NOT_A_TERM.test(c) && !CHARACTERS_EVERYWHERE.has(c)));

/** 您反映的某某问题: what the reply says it is about. */
const NAMED =
  /(?:您|你|网友|市民|群众|来信人?|诉求人|投诉人)(?:们)?(?:所|来信|来电|在[^,]{0,10})?(?:(?:反映|投诉|举报|咨询|提出|询问|关[心注])的?(?:关于|有关)?|关于)(?!问题|情况|事项)([^,的]{4,40}?)(?:的?(?:问题|情况|事项|诉求|建议|咨询|投诉|一事)|收悉|已)/u;

/** Another matter than that which was asked about, all through: the answer to another letter. */
function answersAnother(asked: ReadonlySet<string>, said: ReadonlySet<string>, clauses: readonly Clause[]): boolean {
  const named = clauses
    .map(({ kind, text }) => (NAMING.includes(kind) ? NAMED.exec(text)?.[1] : undefined))
    .find((subject) => subject !== undefined);
  const terms = termsOf(named ?? '');
  return terms.size >= FEWEST_NAMED && asked.size > 0 && shared(asked, terms) === 0 && shared(asked, said) < FEW_SHARED;
}
const FEWEST_NAMED = 3;
/** Not 请您咨询某局. */
const NAMING: readonly ClauseKind[] = ['restated', 'promise', 'received', 'courtesy', 'substance'];
const FEW_SHARED = 2;

/** 今年以来共破获217起: figures of an office's work for all, in place of what was asked. */
function countsItsOwn(question: string, asked: ReadonlySet<string>, clauses: readonly Clause[]): boolean {
  const said = clauses.filter(isSaid);
  if (asked.size === 0 || !clauses.some(isAtLarge) || asksForFigures(question) || said.some(isOfThisCase)) return false;
  const figures = said.filter(({ text }) => FIGURE.test(text));
  if (figures.length >= FEWEST_FIGURES && shared(asked, termsIn(said)) === 0) return true;
  const records = clauses.filter(isRecord).length;
  const others = said.filter((clause) => !isRecord(clause) && !FIGURE.test(clause.text));
  return (
    records >= (figures.length >= FEWEST_FIGURES ? 1 : FEWEST_RECORDS) &&
    lengthOf(others) <= lengthOf(said) * MOST_OTHERS &&
    shared(asked, termsIn(clauses.filter(({ kind }) => kind !== 'courtesy'))) <= MOST_SHARED
  );
}
const FEWEST_FIGURES = 3;
const FEWEST_RECORDS = 2;
const MOST_OTHERS = 1 / 3;
const MOST_SHARED = 3;
const termsIn = (clauses: readonly Clause[]): Set<string> => termsOf(clauses.map(({ text }) => text).join(','));
const FIGURE =
  /\d|[一二两三四五六七八九十百千万余]{1,6}(?:余|多)?(?:个|名|处|条|项|元|场|次|台|套|辆|人|户|所|家|亩|公里|平方米|吨|%)/u;

/** A moment, a finding, a rule, somebody's duty: it deals with a case, in whatever words. */
const isOfThisCase = ({ text }: Clause): boolean => ABOUT.test(text);
const ABOUT =
  /您|你|该|此[处路段项]|上述|现场|经[^,]{0,12}(?:查|核|了解)|属实|《|第[一二三四五六七八九十百\d]+条|应当|可以|不得|不能|\d月\d{1,2}[日号]|(?<!\d)\d{1,2}[日号](?!线)|\d月(?:底|初|中旬|上旬|下旬)?(?:前|起|开工|完工|恢复)|\d{1,2}[时点](?![\d.])|[昨前][天晚日]|今[天早晚]|明[天早晚]|[本下上]周|(?<!至)周[一二三四五六日末](?!至)|即日起|这[条处个里座家段批]|接[报件到]|责令|查[到出明实]|取样|到场|上门/u;
const isSaid = ({ kind }: Clause): boolean => kind === 'substance' || kind === 'elsewhere' || kind === 'lacking';

const shared = (asked: ReadonlySet<string>, said: ReadonlySet<string>): number =>
  [...asked].filter((term) => said.has(term)).length;

/** 答非所问: the reply has words enough and shares no more of them with the question than any two texts do. */
export function isOffTopic(question: string, clauses: readonly Clause[]): boolean {
  const reply = clauses.flatMap(({ kind, text }) => (SPEAKS.includes(kind) ? [text] : [])).join(',');
  const asked = question.slice(0, READ_TO);
  const terms = termsOf(reply);
  const wanted = termsOf(asked);
  if (answersAnother(wanted, terms, clauses) || countsItsOwn(asked, wanted, clauses)) return true;
  if (clauses.some((clause) => clause.kind === 'substance' && isOfThisCase(clause))) return false;
  if (termsIn(clauses.filter(({ kind }) => STATES.includes(kind))).size < FEWEST_TERMS || wanted.size < FEWEST_ASKED)
    return false;
  return isByChance(wanted, terms, TERMS) && isByChance(charactersOf(asked), charactersOf(reply), CHARACTERS);
}

function isByChance(
  asked: ReadonlySet<string>,
  said: ReadonlySet<string>,
  { chance, least, most }: { readonly chance: number; readonly least: number; readonly most: number },
): boolean {
  if (asked.size === 0) return false;
  return shared(asked, said) <= Math.min(most, least + Math.floor(asked.size * said.size * chance));
}
