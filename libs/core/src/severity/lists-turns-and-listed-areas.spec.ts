import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** The dead by sex and by trade, poisoned in hospital, areas one by one, a turn behind statistics, rules of states of affairs, a loss told first. */
const LEVELS: readonly (readonly [level: string, text: string])[] = [
  ['serious', '山体滑坡压垮采石场宿舍。遇难：男8人，女3人。失踪：0。'],
  ['serious', '客车坠崖遇难者身份已全部查明，男性9人，女性4人，均为外出务工返乡人员。'],
  ['relatively-serious', '客车坠崖伤者名单公布，男性9人，女性4人，另有3人遇难。'],
  ['serious', '制药厂反应釜爆炸，死者：当班主操2名、巡检工5名、外协焊工3名、安全员1名。'],
  ['relatively-serious', '制药厂反应釜爆炸，死者：当班主操2名、巡检工3名。'],
  ['serious', '误采野菌，一个放蜂队先后死亡11人，仍有4人在治疗。'],
  ['serious', '皮鞋作坊发生正己烷急性职业中毒，市职防院3日通报，累计诊断58例，无一死亡。'],
  ['especially-serious', '化工厂氯气逸散，急性工业中毒入院人数已达一百一十二名，均无死亡。'],
  ['relatively-serious', '化工厂氯气逸散，急性中毒住院者38人，无一死亡。'],
  ['relatively-serious', '仓库垮塌，重伤员中无一死亡，遇难者3名此前已确认。'],
  ['serious', '林火已灭，四个村受害森林面积分别为41公顷、36公顷、22公顷和9公顷。'],
  ['relatively-serious', '林火已灭，两个村受害森林面积分别为41公顷和36公顷，距一百公顷还差不少。'],
  [
    'serious',
    '粮库火灾的损失统计表：仓房 1,960万元；储粮 4,310万元；设备 870万元。合计 7,140万元，均为直接财产损失。无人伤亡。',
  ],
  ['especially-serious', '一亿一千万元！这就是上月铸造厂爆炸的直接经济损失，调查组今天公布。'],
  ['serious', '此前公布的死亡8人，今天改成12人。上周焦化厂爆炸的两名重伤员昨夜不治。'],
  ['relatively-serious', '县里说，砖厂火灾遇难的不是12人而是8人，有四人当时在外地。'],
  ['especially-serious', '指挥部更正：煤矿透水被困井下的不是26人，而是33人，正在全力施救。'],
  ['serious', '截至20日，爆炸累计死亡28人。失联名单上的最后3人已确认平安。'],
  ['serious', '县里入冬以来火灾起数同比下降两成、死亡人数同比下降，可这安慰不了昨天的家属：一家足浴店起火，13人没了。'],
  ['below', '县里入冬以来火灾起数同比下降两成，死亡人数同比下降，可仍有13人死亡，形势不容乐观。'],
  ['serious', '拉练变成了实战：凌晨隔壁市场真的烧了起来，确认死亡11人。'],
  ['below', '《县防汛预案》修订印发：辖区内中型水库垮坝或支流堤防决口的，立即启动二级响应，由县长任指挥长。'],
  ['serious', '昨夜库区暴雨，一座中型水库垮坝，县里立即启动二级响应，由县长任指挥长。'],
  ['especially-serious', '水利部通报，淮河、太湖两个流域昨日同时发生大洪水，响应提升。'],
  ['especially-serious', '重点大型水库青石水库（总库容11亿立方米）3日4时许大坝垮塌，下游正在撤离。'],
  ['especially-serious', '讨薪民工坐上陇海铁路的道床不肯走，列车9时起全部停驶，19时才放行，铁路被阻断10小时。'],
  ['below', '铁路职工坐在道床边休息，列车晚点10小时后恢复。'],
  ['serious', '一名男子翻墙进入村小学，用榔头击打学生，4名学生受伤，已被控制。'],
  [
    'especially-serious',
    '疾控专家确认，发热患者感染的是此前未见报道的一种新型病毒，属我国首次发现的新传染病，已有1人病逝。',
  ],
  ['below', '著名声乐教育家周先生因病逝世，生前曾12人次获奖。'],
  ['relatively-serious', '山火扑灭，受害森林面积79公顷，网上说的“烧了三千亩”把荒坡也算了进去。'],
  ['serious', '660兆瓦锅炉因再热器管爆裂停运，停运共计251小时，今早并网，外面说停了十一天。'],
  ['serious', '寿宴食物中毒共记录病例113例，其中一名六十八岁的老人因感染性休克去世。'],
  ['below', '知识竞赛抢答题：某地发生7.1级地震、死亡四百人，应启动几级响应？'],
  ['below', '科普馆影院里旁白说，那场大火夺走了三十二个人的生命，孩子们听得很安静。'],
  ['below', '《末日救援》新关卡里开局就有60名乘客被困，死亡超过12人就判失败。'],
];
const BELOW = new Set(['ordinary', 'none']);

it.each(LEVELS)('%s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && BELOW.has(severity) ? level : severity).toBe(level);
});
