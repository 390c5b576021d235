import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const judge = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules);

it.each<[string, Severity]>([
  ['矿区透水事故造成12人死亡，没有其他人员失联。此前网传死亡数十人的消息不实。', 'serious'],
  ['喜宴后112人上吐下泻，县疾控确认系食物中毒，没有人死亡。此前网传死亡数十人的消息不实。', 'relatively-serious'],
  ['中型水库昨日垮坝，下游提前撤空，没有人员伤亡。针对网上流传的不实信息，警方提醒不要轻信。', 'serious'],
  [
    '国家高速公路网上的G63河口段中断交通29小时，暴雨洪水漫过路面，没有人受伤。针对网上流传的不实信息，警方提醒不要轻信。',
    'serious',
  ],
  ['一千二百名村民聚集在镇政府讨说法，堵了大门，没有人受伤。针对网上流传的不实信息，警方提醒不要轻信。', 'serious'],
  ['今早7时，城东一化工厂爆炸。2018年，印度一家同类工厂爆炸曾造成23人死亡。截至目前，已造成12人死亡。', 'serious'],
  ['城东一化工厂爆炸，造成12人死亡。伤者已送医。演练时曾模拟过类似场景。', 'serious'],
  ['印度一家化工厂爆炸。2018年，该国一家同类工厂也曾爆炸。截至目前，已造成12人死亡。', 'none'],
  ['化工园区举行应急演练。演练中模拟储罐爆炸，造成12人死亡。', 'none'],
])('what is denied, compared or recalled beside an event leaves it: %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});

it.each([
  '有人说昨晚商场着火烧死十几个人，实为烧烤摊油烟触发报警，没有起火。',
  '【辟谣】网传“化工厂爆炸死了30多人”系谣言，实为设备检修放散，无人员伤亡。',
  '网传“三中食堂吃死两个学生”，经核实不实：当日就诊的两名学生系体育课中暑，已返校上课。',
])('the answer to a rumour is no event: %s', (text) => {
  const { severity, strictest } = judge(text);
  expect({ severity, strictest }).toEqual({ severity: 'none', strictest: 'none' });
});

it.each([
  [
    '关于“石塘水库垮了”的辟谣',
    '市防汛抗旱指挥部通报：今晚有人在群里发语音说水库垮坝、冲走好几百人。大坝完好，没有任何险情。视频系外地旧闻嫁接。',
  ],
  ['', '市应急管理局消息：特种设备安全知识：起重机械整体倾覆、压力容器爆炸属于较大事故。请物业公司对照学习。'],
])('an office that says so makes no event of talk or of a lesson: %s %s', (title, text) => {
  expect(classify({ title, text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).severity).toBe('none');
});
