import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

const TOLD: readonly (readonly [level: string, text: string])[] = [
  // who dies after the term is not of those by whom the level goes
  ['relatively-serious', '11月2日，平溪县板厂火灾造成9人死亡。11月14日又一名伤员去世，因已超过七日，等级不再调整。'],
  ['relatively-serious', '11月1日国道客货相撞致9人死亡；11月12日一名重伤者不治，已过7日期限，仍按9人上报。'],
  ['serious', '11月20日国道客货相撞致9人死亡；11月22日一名重伤者不治，死亡人数升至10人。'],
  // parts that are said to be distinct
  ['especially-serious', '井口找到遗体14具，采面找到10具，另有6名伤员送医后不治。三部分经比对互不重复。'],
  ['serious', '今晨同一起爆炸的伤亡：甲车间死亡6人，仓库外死亡4人。都属于同一起事故。'],
  ['especially-serious', '地震发布会：截至今早，青河县已有201人遇难，白石县遇难102人。'],
  // a court, a plan or a film beside what happened just now
  ['especially-serious', '旧案今天上午开庭，庭审到一半，被告席上的矿长听说：同一座矿今早6点再次爆炸，当班33人遇难。'],
  ['none', '旧案今天上午开庭，庭审查明，被告人所在的矿去年爆炸，当班33人遇难。'],
  [
    'especially-serious',
    '依据供水应急预案规定，现将有关情况报告如下：主管爆裂，6.1万户居民停水，已连续停供50小时，仍未修好。',
  ],
  ['especially-serious', '昨晚平溪影城这场火，吞掉了32名观众的性命。'],
  // rules, rumours, and whoever turned up
  ['none', '科普：食物中毒达100例以上并有人死亡，属重大级别。'],
  ['none', '有家长群说一小130名学生食物中毒。疾控逐班核查，无一人发病，该说法不实。'],
  ['ordinary', '昨天溯溪遇涨水，1名领队溺亡。失联的3名队员今早都打通了电话，人在农家乐，平安。'],
  [
    'ordinary',
    '今早红门路一辆电动车被货车刮倒，2人当场死亡；北门外另有一名行人被撞，不治身亡。两起事故的司机都已被控制。',
  ],
  // whoever came home from abroad is ill at home
  ['especially-serious', '首例患者是从蒙古国返乡的牧民。今天，肺鼠疫疫情已波及内蒙古、河北两个省区，共确诊6例。'],
  ['relatively-serious', '昆山一车间16名工人接触正己烷，急性职业中毒住院，无人死亡。'],
  // neither the arrested nor a game's dead are dead
  ['ordinary', '两家物业在小区门口互殴，三十多名保安动手，三人头部受伤，警方当场带走十四人。'],
  ['none', '第二把更惨，30人死亡竞赛输得底裤都没了，队长破防摔键盘，明晚八点再战。'],
  // how a tally, a crowd and a market are told
  ['serious', '检修时硫化氢逸出，被认定为急性职业中毒事故：5死2伤。'],
  [
    'especially-serious',
    '警情通报：昨晚7时许，男子樊某驾车冲入体育公园，撞向正在散步的市民，致9人死亡。樊某对财产分割不满而起意。',
  ],
  ['relatively-serious', '昨晚7时许，一辆货车刹车失灵冲入体育公园，撞向正在散步的市民，致9人死亡。'],
  ['none', '这家公司昨天爆发“人事地震”，三十名总监一夜下课。'],
  // dug out of the mud to run again
  ['serious', '地铁3号线8月9日17时40分起全线停运，昼夜排水，清淤1900立方米，连续中断行车27小时，无人员伤亡。'],
];

describe('who died late, parts that add up and turns to what happened just now', () => {
  it.each(TOLD)('%s: %s', (level, text) => {
    expect(classify({ text, publishedAt }, rules).severity).toBe(level);
  });
});
