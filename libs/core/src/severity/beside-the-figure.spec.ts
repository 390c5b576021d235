import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const judge = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules);

it.each([
  ['在建体育馆坍塌，7人已无生命体征，另有4人失联，消防、武警等520人正在搜救。', 4],
  ['山洪过后3人失联，公安、民兵和干部群众共260人正在搜寻。', 3],
  ['货船沉没，12人获救，2人正在搜救中。', 2],
  ['滑坡掩埋民房19户，找到遇难者21人，失联11人，6人获救住院。', 11],
])('tells those who search from those who are missing: %s', (text, missing) => {
  expect(judge(text).measures.missing).toBe(missing);
});

it.each<[string, Severity]>([
  ['王某驾驶小型客车在步行街广场冲撞行人，造成6人死亡、15人受伤，经查系蓄意作案。', 'especially-serious'],
  ['男子驾车冲向夜市人群，4人死亡，警方称其故意伤人。', 'serious'],
  ['大客车与货车相撞，4人死亡。', 'relatively-serious'],
  ['两村村民因灌溉用水发生群体性械斗，双方约260人，造成7人受伤。', 'serious'],
  ['两村村民发生械斗，双方约160人，无人受伤。', 'ordinary'],
  ['快递软件公司数据库致230万人个人信息被非法下载，涉及面单1900万条。', 'relatively-serious'],
  ['山区发生5.1级地震，县城震感明显，震中距市主城区287公里。', 'relatively-serious'],
  ['发生5.1级地震，震中距主城区仅3公里。', 'serious'],
  ['市食品安全应急预案（2026年修订）规定，中毒人数超过100人并出现死亡病例，达到Ⅱ级响应标准。', 'none'],
])('reads the figure that decides: %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});
