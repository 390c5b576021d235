import type { Mention } from '../measures.js';
import { RarePattern } from '../words/rare-pattern.js';
import { deadInWords, isOfDisaster, KIN } from './read-listed-kin.js';

const DIED = '(?:死了|没了|死亡|身亡|遇难|丧生|不治|断了?气|咽了?气|没救(?:过来|回来|活))';
const TELLS_OF_ONE = new RarePattern(new RegExp(`${DIED}[,、;]`));
const WHO = `(?:${KIN}|司机|驾驶员|老师|老板娘?|当家的|邻居|工头|班长|队长|保安|店主|房东|租客|老人|老[汉头]|孩子|师傅|导游|工友|[爸妈爹娘叔伯舅姑]|[一-龥]某|(?<=^|还有)[老小阿][一-龥])`;
/** 坐副驾的老师死了, 儿媳妇没了 */
const OF_ONE = new RegExp(
  `^(?:还有|另有|另外)?(?:[^,。;!?\\n\\d无未没不]{1,8}的)?(?:[他她我]们?(?:家)?的?|[^,。;!?\\n\\d无未没不]{1,3}家)?${WHO}妇?(?:自己|本人)?(?:也|就|当场|人|都|已经?|不幸|送医后)*${DIED}(?:了)?$`,
);
const NOT_THOSE = /其中|包括|此前|之前|去年|当年/;
const STOPS = /[。!?\n]/;

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly dead: number;
  readonly isOne: boolean;
}

function clausesOf(text: string, start: number, end: number, known: readonly Mention[]): Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  for (const words of text.slice(start, end).split(/[,、;]/)) {
    const to = from + words.length;
    const counted = known.filter((m) => m.start >= from && m.start < to && m.low > 0);
    const dead = counted.find(({ measure }) => measure === 'deaths');
    const isOne = counted.length === 0 && OF_ONE.test(words);
    clauses.push({ start: from, end: to, dead: isOne ? 1 : (dead?.low ?? 0), isOne });
    from = to + 1;
  }
  return clauses;
}

/** The longest run of clauses of which each tells of somebody who died. */
function runOf(clauses: readonly Clause[]): readonly Clause[] {
  let [best, run]: [readonly Clause[], readonly Clause[]] = [[], []];
  for (const clause of clauses) {
    run = clause.dead > 0 ? [...run, clause] : [];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** 司机死了，坐副驾的老师死了，后排的两个孩子也死了: one clause for each of them. */
export function readOneByOne(text: string, known: readonly Mention[]): Mention[] {
  if (!TELLS_OF_ONE.isIn(text)) return [];
  const [first] = TELLS_OF_ONE.all(text);
  const at = first?.index ?? 0;
  const start = text.slice(0, at).search(/[^。!?\n]*$/);
  const behind = text.slice(at).search(STOPS);
  const end = behind < 0 ? text.length : at + behind;
  const run = runOf(clausesOf(text, start, end, known));
  const [one] = run;
  const last = run.at(-1);
  if (!one || !last || run.length < 2 || !run.some(({ isOne }) => isOne)) return [];
  const isToldBefore = known.some((m) => m.measure === 'deaths' && m.low > 0 && m.start < one.start);
  if (isToldBefore || NOT_THOSE.test(text.slice(start, end)) || !isOfDisaster(text, one.start, last.end)) return [];
  const dead = run.reduce((sum, clause) => sum + clause.dead, 0);
  return [deadInWords(dead, one.start, last.end)];
}
