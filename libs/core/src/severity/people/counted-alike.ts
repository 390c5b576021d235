import { together } from './count-persons.js';
import type { NumberToken } from '../numerals/numerals.js';
import { findStates } from './person-states.js';

/** 找到2人，7日深夜找到最后1人; 东头抬下来十九个，西头又抬了十四个 */
const FOUND_BEFORE =
  /(?:找到|发现|搜出|搜寻到|寻获|[挖刨扒捞抬背扛拖拉搬架运弄掏](?:(?:[出起上下回](?:来|去)?|到)了?|了))(?:有|共)?(?:最后|另外|其余|剩余|剩下的)?$/;
const LINKED_FOUND = /^[名位个口人具][^。!?\n]{0,30}$/;
const LINKED = /^[名位个口人具][^。;!?\n\d]{0,14}[,、][^。;!?\n\d]{0,10}$/;
const areFound = (text: string, ...tokens: readonly NumberToken[]): boolean =>
  tokens.every(({ start }) => FOUND_BEFORE.test(text.slice(Math.max(0, start - 10), start)));

/** 中巴里13个、小车3个; 第一批八个，第二批五个. */
const OF_A_PLACE =
  /(?:车间|工段|班|队|池|[仓库][库房]?|宿舍|车|巴|船|艇|舱|棚|车厢|屋|房[子屋]?|棚[子屋]?|路|店|院|楼|第[一二三四五六七]批|先|后)(?:里头?|上|内|里面)?(?:又|再)?(?:坐了?|有|装了?|载了?|抬[下出上]来?|背出来?|送来)?$/;
const LINKED_PLACE = /^[个名人具口][^。;!?\n\d]{0,14}$/;
const areOfPlaces = (text: string, ...tokens: readonly NumberToken[]): boolean =>
  tokens.every(({ start }) => OF_A_PLACE.test(text.slice(Math.max(0, start - 8), start)));

/** 男工28人，女工13人 are counted alike. */
const withoutSex = (how: string): string => how.replace(/[男女]/, '');

/** 三楼找到7人，楼梯间找到3人，均已遇难; 一家五口，楼上的一家六口，一个都没出来: counted alike, told of together. */
export function allCountedAlike(text: string, persons: readonly NumberToken[], last: NumberToken): NumberToken {
  // 东翼十六人、西翼十五人: side by side, one sign before the number is enough.
  const length = text.slice(last.start - 4, last.start).includes('、') ? 1 : 2;
  const how = withoutSex(text.slice(last.start - length, last.start));
  let all = last;
  for (let i = persons.indexOf(last) - 1; i >= 0; i -= 1) {
    const token = persons[i];
    const link = token ? text.slice(token.end, all.start) : '';
    if (!token || text[token.end] !== text[last.end] || findStates(link).length > 0) break;
    const isAlike =
      withoutSex(text.slice(token.start - length, token.start)) === how && !/[,。;!?\n]/.test(how) && LINKED.test(link);
    const areOneKind =
      (areFound(text, token, all) && LINKED_FOUND.test(link)) ||
      (areOfPlaces(text, token, all) && LINKED_PLACE.test(link));
    if (!isAlike && !areOneKind) break;
    all = together(token, all);
  }
  return all;
}
