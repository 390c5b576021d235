import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { parseInstant } from '../../time/instant.js';
import { classify } from '../classify.js';

type Row = readonly [text: string, expected: string];

const PUBLISHED = parseInstant('2026-11-20T12:00:00+08:00')?.at;

/** `below` where a level under 较大 and none are both right. */
const level = (text: string, expected: string): string => {
  const { severity } = classify({ text, publishedAt: PUBLISHED }, rules);
  return expected === 'below' && (severity === 'none' || severity === 'ordinary') ? 'below' : severity;
};

const DENIED: readonly Row[] = [
  [
    '关于“鞭炮作坊爆炸死了12人”传言的说明：经公安和应急部门现场核实，昨日该村一作坊爆燃，有1人死亡、2人重伤，没有12人死亡。造谣者已被批评教育。',
    'ordinary',
  ],
  ['针对网传“矿井透水死亡30人”，县应急局通报：昨晚确有透水，3人遇难，并非30人遇难。', 'relatively-serious'],
  ['网上说桥塌死了20人，指挥部称现场已核实，4人遇难、6人受伤，不是20人遇难。', 'relatively-serious'],
  ['网传死亡40人，经核实，火灾已造成12人死亡，没有40人死亡。', 'serious'],
  ['指挥部通报：火灾造成12人死亡，其中没有学生。', 'serious'],
  ['昨晚大巴坠崖，是不是11人死亡？县里刚通报：11人死亡，无误。', 'serious'],
  ['昨天矿井透水，11人被困井下，截至目前没有1人升井。', 'serious'],
  ['矿难造成5人死亡，没有3人以外的其他伤者。', 'relatively-serious'],
  ['昨晚厂房坍塌，1人死亡，1人重伤，没有1人失踪。', 'ordinary'],
  ['昨晚厂房坍塌，致3人重伤，不是3人死亡，伤者已送医。', 'ordinary'],
  ['传言称“商场着火烧死15人”。经消防核实，昨晚商铺起火，1人死亡，并非15人死亡。', 'ordinary'],
  ['关于“塌方埋了二十个人”的说明：昨日塌方造成3人遇难，没有二十人遇难，请勿信谣。', 'relatively-serious'],
  ['有人说工地死了12个，其实没有12人死亡，就2人死亡，都在县医院。', 'ordinary'],
  ['指挥部澄清：翻船事故遇难13人，不是网上说的23人。', 'serious'],
];

it.each(DENIED)('sets aside a number that the text itself denies: %s', (text, expected) => {
  expect(level(text, expected)).toBe(expected);
});
