import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { measureOf, SUBJECTS } from './measure-of.js';
import { findStates } from './person-states.js';
import { toMention } from './read-groups.js';

const FIRST = '(?:起先|起初|最初|最早|最先|一开始|开始|开头|初步|头一回|头次|头天|头一天|第一天|昨[天晚夜]|先)';
const TOLD = '(?:报|说|称|估|统计|登记|公布|讲|数|上报|初报|记|传)';
const FIGURE = '[\\d.〇零一二两三四五六七八九十百千万余多来]{1,12}[名人位个]?人?';
/** 起先报了四万，后经各街道核实，是五万四千余人 */
const THEN = new RarePattern(
  new RegExp(
    `${FIRST}[^,。;!?\\n\\d]{0,6}?${TOLD}[^,。;!?\\n\\d]{0,5}${FIGURE},[^。;!?\\n\\d]{0,22}?(?:后|再|经|核|对账|汇总|清点|复查|第二天|次日|隔天|最终|今[天晨早])[^。;!?\\n\\d]{0,24}?(?:是|为|[到至成]|达|有)(?:了|[足整]+|约|近|逾|超过?)*$`,
  ),
);
const REACH = 64;
const SUBJECT_WITHIN = 30;
/** 连夜离开家的群众, 向外撤的村民 */
const LEFT = /(?:离开?了?家|离村|[向往]外撤|[撤搬]出[来去]?)的?[^,。;!?\n\d]{0,5},?$/;

/** 连夜疏散的居民，起先报了四万，后经核实，是五万四千余人: whom both figures count is told before the first. */
export const readPutRightLater = (
  text: string,
  persons: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] =>
  persons.flatMap((token): Mention[] => {
    const from = Math.max(0, token.start - REACH);
    const told = THEN.firstBetween(text, from, token.start);
    if (!told || isTold(known, token)) return [];
    const at = from + told.index;
    const subject = /[^。;!?\n]*$/.exec(text.slice(Math.max(0, at - SUBJECT_WITHIN), at))?.[0] ?? '';
    if (/空中|半空|高空|缆车|吊厢|索道/.test(subject)) return [];
    const measure = LEFT.test(subject) ? 'evacuated' : measureOf(findStates(subject).at(-1)?.state, SUBJECTS);
    if (!measure) return [];
    return [{ ...toMention({ start: token.start, end: token.end + 1, number: token }, { measure }), corrected: true }];
  });
