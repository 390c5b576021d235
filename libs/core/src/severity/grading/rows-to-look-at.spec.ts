import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';

const BY_MAGNITUDE = '按震级初步定级，伤亡和震中人口待核实';
const AT_THE_BOUND = '恰为100例：有的预案写“超过100人”，有的写“100人以上”';

const reasonsFor = (text: string): { severity: Severity; reviewReasons: readonly string[] } => {
  const { severity, reviewReasons } = classify({ text }, rules);
  return { severity, reviewReasons };
};

it.each<[string, Severity, string]>([
  ['滨河县发生7.0级地震。', 'especially-serious', BY_MAGNITUDE],
  ['滨河县发生6.9级地震。', 'serious', BY_MAGNITUDE],
  ['滨河县发生5.0级地震。', 'relatively-serious', BY_MAGNITUDE],
  ['滨河县地震已造成12人死亡，震级为6.1级。', 'serious', BY_MAGNITUDE],
  ['滨河市一工厂食堂发生食物中毒，100人中毒，无人死亡。', 'relatively-serious', AT_THE_BOUND],
  ['滨河市一工厂食堂发生食物中毒，100人中毒，1人死亡。', 'relatively-serious', AT_THE_BOUND],
])('asks a person to look at %s: the row is provisional', (text, severity, reason) => {
  const found = reasonsFor(text);
  expect(found.severity).toBe(severity);
  expect(found.reviewReasons).toContain(reason);
});

it.each<[string, Severity]>([
  ['滨河县发生6.1级地震，造成60人死亡。', 'serious'],
  ['滨河市一工厂食堂发生食物中毒，101人中毒，无人死亡。', 'relatively-serious'],
  ['滨河市一工厂食堂发生食物中毒，99人中毒，无人死亡。', 'ordinary'],
])('asks nobody where another row holds as well: %s', (text, severity) => {
  expect(reasonsFor(text)).toEqual({ severity, reviewReasons: [] });
});
