import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';
import { isRammedOnPurpose } from './rammed-on-purpose.js';

it.each<[string, Severity]>([
  ['中心广场傍晚出事，一辆皮卡故意冲进跳舞的人群，来回碾压，当场死了4个，送医院又没救活3个。', 'especially-serious'],
  ['有人开车冲进夜市人堆，撞完又倒回来压，就是存心的，死了四个，司机被摁住了。', 'serious'],
  ['菜市场门口，那男的开着面包车专往人多的地方撞，撞死八个，警察说是报复社会。', 'especially-serious'],
  ['步行街上一辆轿车撞进人群，掉头又碾了一遍，4人死亡。', 'serious'],
  ['那人开着越野车在步行街来回撞，撞了还倒车，死了七个，警察说他是报复。', 'especially-serious'],
])('%s is a crime', (text, severity) => {
  const { eventType, severity: proposed } = classify({ text }, rules);
  expect([eventType, proposed]).toEqual(['criminal', severity]);
});

it.each([
  '一辆货车刹车失灵冲进集市人群，死了5人，司机被控制。',
  '老人把油门当刹车，小车冲上人行道撞进人堆，死了3人，不是故意的。',
  '晚高峰一辆车失控撞进人群，排除故意，死亡2人。',
  '大巴司机突发疾病，车撞进路边人群，反复碾压后停下，死亡3人。',
  '地铁口，一辆轿车撞上行人后逃逸，死了三人，警方排除故意。',
  '两车相撞，一方说对方是故意别车，死亡1人。',
])('%s is an accident', (text) => {
  expect(isRammedOnPurpose(text)).toBe(false);
  expect(classify({ text }, rules).eventType).not.toBe('criminal');
});
