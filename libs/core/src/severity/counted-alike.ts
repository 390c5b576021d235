import type { NumberToken } from './numerals.js';
import { findStates } from './person-states.js';

/** 找到2人，7日深夜找到最后1人 */
const FOUND_BEFORE = /(?:找到|挖出|发现|搜出|捞[起出]|抬出|搜寻到|寻获)了?(?:最后|另外|其余|剩余|剩下的)?$/;
const LINKED_FOUND = /^[名位个口人具][^。!?\n]{0,30}$/;
const LINKED = /^[名位个口人具][^。;!?\n\d]{0,14}[,、][^。;!?\n\d]{0,10}$/;
const areFound = (text: string, ...tokens: readonly NumberToken[]): boolean =>
  tokens.every(({ start }) => FOUND_BEFORE.test(text.slice(Math.max(0, start - 10), start)));

/** 老李家五口，老王家四口: families are counted alike, whoever they are. */
const OF_A_FAMILY = /[家户屋]里?$/;
const LINKED_FAMILY = /^[口人个][^。;!?\n\d]{0,8}[,、及和][^。;!?\n\d]{0,16}$/;
const areFamilies = (text: string, ...tokens: readonly NumberToken[]): boolean =>
  tokens.every(({ start }) => OF_A_FAMILY.test(text.slice(Math.max(0, start - 3), start)));

/** 三楼找到7人，楼梯间找到3人，均已遇难; 一家五口，楼上的一家六口，一个都没出来: counted alike, told of together. */
export function allCountedAlike(text: string, persons: readonly NumberToken[], last: NumberToken): NumberToken {
  // 东翼十六人、西翼十五人: side by side, one sign before the number is enough.
  const length = text.slice(last.start - 4, last.start).includes('、') ? 1 : 2;
  const how = text.slice(last.start - length, last.start);
  let all = last;
  for (let i = persons.indexOf(last) - 1; i >= 0; i -= 1) {
    const token = persons[i];
    const link = token ? text.slice(token.end, all.start) : '';
    if (!token || text[token.end] !== text[last.end] || findStates(link).length > 0) break;
    const isAlike =
      text.slice(token.start - length, token.start) === how && !/[,。;!?\n]/.test(how) && LINKED.test(link);
    const areOneKind =
      (areFound(text, token, all) && LINKED_FOUND.test(link)) ||
      (areFamilies(text, token, all) && LINKED_FAMILY.test(link));
    if (!isAlike && !areOneKind) break;
    const { start, digitsAt } = token;
    all = {
      ...all,
      start,
      digitsAt,
      stated: all.stated + token.stated,
      low: all.low + token.low,
      high: all.high + token.high,
    };
  }
  return all;
}
