import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { classify } from './classify.js';
import { readSeverityRules } from './read-severity-rules.js';

const rules = readSeverityRules(
  parse(readFileSync(new URL('../../../../config/severity.yaml', import.meta.url), 'utf8')),
);
const judge = (text: string, title?: string) => classify({ title, text }, rules);

it.each<[string, number]>([
  ['县里曾通报12人死亡。经逐一核对，现更正如下：该起爆炸共造成8人死亡、20人受伤。', 8],
  ['更正：鹿鸣镇厂房坍塌共造成9人遇难，其中现场死亡7人，送医后死亡2人。', 9],
  ['现更正如下：原州镇厂房坍塌共造成9人遇难，并非此前所说的13人死亡。', 9],
  ['溪口镇爆炸更正说明：昨日通报中死亡10人有误，核对后死亡8人、受伤5人。', 8],
  ['溪口镇爆炸死亡10人，有误工的家属在现场等候。', 10],
  ['现订正如下：原通报11人死亡有误，应为8人死亡。', 8],
  ['爆炸发生后曾报道14人死亡。最新核实，共有9人死亡。', 9],
  ['镇里昨日误报11人死亡。矿上事故实际死亡8人。', 8],
  ['县应急局曾通报厂房爆炸致12人遇难，其中3人为学徒。', 12],
  ['更正：爆炸地点应为青石镇。截至今晨，爆炸已造成12人死亡。', 12],
  ['县里曾通报厂房爆炸致8人死亡。截至今晨，共有12人死亡。', 12],
])('takes what a correction announces for the toll of "%s"', (text, deaths) => {
  expect(judge(text).measures.deaths).toBe(deaths);
});

it.each<[string, string, number]>([
  ['鹿鸣厂检修窒息 4人死亡', '1名工人下罐后昏倒，3名工友陆续下罐救人。4人救出后经抢救无效死亡。', 4],
  ['云岭工地塌方 5人遇难', '昨日塌方，班组先后进坑施救。5人被挖出后抢救无效身亡。', 5],
  ['云岭工地塌方 5人遇难', '昨日塌方，班组先后进坑施救。另有5人送医后不治。', 10],
  ['云岭工地塌方', '现场找到5具遗体。今晨，5人送医后不治身亡。', 10],
])('does not add a headline to the text below it: "%s" "%s"', (title, text, deaths) => {
  expect(judge(text, title).measures.deaths).toBe(deaths);
});
