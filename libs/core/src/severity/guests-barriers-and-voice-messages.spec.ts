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
  ['serious', '4月18日上午，中学举行百年校庆纪念日活动时，一名男子翻墙进入校园持刀行凶，造成2名学生死亡、5人受伤。'],
  ['serious', '国际帆船营地看台坍塌，外籍运动员4人死亡、50人受伤，属涉外突发事件。'],
  [
    'especially-serious',
    '两湖和河南三个省份接连报告群体性不明原因肺病，患者数每日上升，国家卫健委判断疫情有扩散趋势。',
  ],
  ['serious', '8月19日，化工园区储罐破裂，氯苯大量挥发，目前已紧急疏散1.3万人。'],
  ['especially-serious', '网上关于“瞒报死亡人数”的说法不实，8月23日村里滑坡灾害的遇难人数为34人，名单已全部公布。'],
  ['none', '新修订的《市森林火灾应急预案》明确：受害森林面积在100公顷以上1000公顷以下的，由市指挥部启动Ⅱ级响应。'],
  ['serious', '2月24日，一水泥厂塌库。去年该厂曾举行过应急演练，但这次事故仍造成10余人遇难。'],
  // Put right, or made up.
  ['relatively-serious', '客货车相撞事故数据更正：此前发布死亡11人，经DNA比对剔除重复统计，确认死亡9人。'],
  ['relatively-serious', '周末不太平：22日，面包车坠桥，6人死亡；23日，另一地两车对撞，又夺去5条生命。'],
  ['none', '“水库要垮了，死了五十个人！”这段语音昨夜刷屏。水务局核查后确认，语音纯属编造。'],
  ['none', '“水库要垮了，死了五十个人！”这段语音昨夜刷屏，纯属谣言。'],
  ['none', '那天，97人遇难。这是十二年前的今天，隔壁市发生的粉尘爆炸。'],
])('%s: %s', (level, text) => {
  expect(levelOf(text)).toBe(level);
});
