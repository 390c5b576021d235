import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 29, 12));
const levelOf = (text: string): Severity => classify({ text, publishedAt }, rules).severity;

it.each<[Severity, string]>([
  // Who they were is not where it happened.
  ['serious', '一辆载着韩国研学团的旅游大巴7日在张家界盘山公路翻下山坡，11名韩国公民遇难。'],
  ['serious', '接待日本考察团的中巴6日在大理与货车相撞，造成11名日本公民死亡。'],
  ['especially-serious', '三省近一周先后收治同一种高热病人，专家组认定为群体性不明原因疾病，并有扩散趋势。'],
  ['serious', '县二中校园内昨日发生一起重大持刀伤人案件，2名学生受伤，凶手被制服。'],
  ['especially-serious', '因补偿谈不拢，村民推着石料上路设障，国道自9时起被完全阻断，18时30分才恢复，前后9个半小时。'],
  ['serious', '两伙人火拼，一方开枪打死对手4人。'],
  // What was drilled before, and what happened years ago, is told beside.
  ['serious', '涂料厂今日上午喷料伤人，12名操作工死亡。上周该厂刚组织过一次“假设30人死亡”的应急演练。'],
  ['serious', '2日上午，汽配厂检修时发生爆燃，12人死亡。十二年前的今天，同城曾发生致97人遇难的粉尘爆炸。'],
  // Put right, or made up.
  ['relatively-serious', '客货车相撞事故数据更正：此前发布死亡11人，经DNA比对剔除重复统计，确认死亡9人。'],
  ['relatively-serious', '周末不太平：22日，面包车坠桥，6人死亡；23日，另一地两车对撞，又夺去5条生命。'],
  ['none', '“水库要垮了，死了五十个人！”这段语音昨夜刷屏。水务局核查后确认，语音纯属编造。'],
  ['none', '“水库要垮了，死了五十个人！”这段语音昨夜刷屏，纯属谣言。'],
  ['none', '那天，97人遇难。这是十二年前的今天，隔壁市发生的粉尘爆炸。'],
])('%s: %s', (level, text) => {
  expect(levelOf(text)).toBe(level);
});
