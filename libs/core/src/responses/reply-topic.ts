import type { ClauseKind } from './clause-kind.js';
import type { Clause } from './reply-clauses.js';

/** What a question asks is said at its beginning. */
const READ_TO = 4_000;
/** Below, a reply has too few words for their absence to tell anything. */
const FEWEST_TERMS = 24;
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

/** 答非所问: the reply has words enough and shares no more of them with the question than any two texts do. */
export function isOffTopic(question: string, clauses: readonly Clause[]): boolean {
  const reply = clauses.flatMap(({ kind, text }) => (SPEAKS.includes(kind) ? [text] : [])).join(',');
  const asked = question.slice(0, READ_TO);
  const terms = termsOf(reply);
  if (terms.size < FEWEST_TERMS) return false;
  return isByChance(termsOf(asked), terms, TERMS) && isByChance(charactersOf(asked), charactersOf(reply), CHARACTERS);
}

function isByChance(
  asked: ReadonlySet<string>,
  said: ReadonlySet<string>,
  { chance, least, most }: { readonly chance: number; readonly least: number; readonly most: number },
): boolean {
  if (asked.size === 0) return false;
  let shared = 0;
  for (const term of asked) if (said.has(term)) shared += 1;
  return shared <= Math.min(most, least + Math.floor(asked.size * said.size * chance));
}
