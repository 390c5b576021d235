import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';

const judged = (text: string) => {
  const { severity, eventType } = classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules);
  return [severity, eventType];
};

it.each<[string, string, string]>([
  ['林场火从9日13时烧起，至今日15时已经74个小时，三次合围未成，林火仍未得到控制。', 'serious', 'forest_fire'],
  ['草原火情续报：火线向东推进，距危险化学品生产企业只有700米。', 'especially-serious', 'forest_fire'],
  [
    '索道故障，吊厢里的游客谁也下不来，第三天123人全部落地，离索道停转整整五十个小时。',
    'especially-serious',
    'special_equipment',
  ],
  ['G56杭瑞高速一段被洪水冲断路基，现已中断29小时，尚未开通。', 'serious', 'flood'],
  ['县级城市唯一的饮用水水源地，取水已于27日22时中断，上游尾矿库漫坝。', 'serious', 'environment'],
  [
    '三省市不明原因肺炎联防会通报：同类病例由18例升至71例，病原未明，并呈扩散趋势。',
    'especially-serious',
    'public_health',
  ],
  ['中学统一发放预防药物，学生服药后出现不良反应，昏迷一周的男生今天凌晨死亡。', 'serious', 'public_health'],
  ['期货风险已波及全国各交易所，形成全国性影响的期货突发事件，相关合约暂停交易。', 'especially-serious', 'financial'],
  ['清算公司节点受攻击事件通报：直接经济损失由5800万元核增为1.04亿元。', 'especially-serious', 'cyber'],
  ['码头停工事件参与者人数三次发布不同：第一次800人，第三次6200人。', 'especially-serious', 'mass_incident'],
  ['农药车间一氧化碳中毒事故最后一位昏迷者离世，死亡工人累计7人。', 'serious', 'occupational_poisoning'],
  ['甲醛泄漏事件，撤离居民18600人，无人中毒。', 'serious', 'environment'],
  ['化工园区爆炸事故，累计紧急转移群众6.2万人。环境监测未检出特征污染物。', 'serious', 'work_safety'],
  ['冲进夜市的那辆面包车撞死5人，嫌疑人因债务纠纷泄愤，已被刑拘。', 'serious', 'criminal'],
  [
    '学校周二报病七十八人，周三一百二十六人，都是呕吐腹泻，化验是食堂的凉菜，一名学生在县医院去世。',
    'serious',
    'food_poisoning',
  ],
  ['洪水里，国家高速两处路基从19日凌晨3时断到20日上午9时，整整三十个小时没有一辆车通过。', 'serious', 'flood'],
])('knows a state of affairs that goes on: %s', (text, severity, type) => {
  expect(judged(text)).toEqual([severity, type]);
});

it.each([
  ['地灾避险搬迁方案公示：拟对三个村的群众实施避险搬迁。'],
  ['期货风险教育进校园，专家讲解全国各交易所的规则。'],
  ['干部火线入党，林草局表彰先进。'],
  ['高速公路改扩建段尚未开通，请绕行。'],
  ['金融年会：嘉宾谈期货市场全国性影响力，参会人数增至500人。'],
])('knows that nothing has happened: %s', (text) => {
  expect(judged(text)[0]).toBe('none');
});
