import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';

const judge = (text: string) => classify({ text, publishedAt: new Date('2026-11-20T02:00:00Z') }, rules);

it.each<[string, Severity, number]>([
  [
    '针对网传化工厂爆炸致30人死亡的说法，官方通报：爆炸确有发生，目前死亡4人、受伤9人，“30人死亡”系谣言。',
    'relatively-serious',
    4,
  ],
  ['针对“商场火灾烧死30人”的传言，消防部门回应：火灾共造成3人死亡，传言不实。', 'relatively-serious', 3],
  ['关于“酒店大火烧死20人”的网络传言，警方回应：火灾造成4人遇难，谣言请勿传播。', 'relatively-serious', 4],
  ['针对“大巴坠崖死亡30人”的说法，交警部门表示，事故造成1人死亡、6人轻伤，网传信息不实。', 'ordinary', 1],
  ['网传青禾区矿难死亡40人，县政府通报：事故共死亡5人，40人死亡系谣言。', 'relatively-serious', 5],
  ['警方通报，客车坠河造成11人死亡，网传死亡30人不实。', 'serious', 11],
])('the toll that an office gives in answer to hearsay stands: %s', (text, severity, deaths) => {
  expect(judge(text)).toMatchObject({ severity, measures: { deaths } });
});

it.each([
  '针对“商场火灾烧死30人”的传言，消防部门回应：当日未接到火警，传言不实。',
  '网传化工厂爆炸死亡15人，官方通报：经查，当日无爆炸，传言不实。',
  '官方通报：关于网传爆炸死亡16人的消息，传言不实。',
  '警方表示，群里流传的爆炸死亡16人、伤30人系谣言。',
  '昨日辟谣：没有发生“化工厂爆炸15死”，大家不信谣不传谣。',
  '我县没有发生“煤矿透水致25人遇难”的事，请勿信谣传谣。',
  '没有发生火灾，更没有烧死11个人，是有人造谣。',
  '镇上没有着火，也没有死11个人，造谣者已被警方找到。',
])('hearsay that is denied is no event: %s', (text) => {
  expect(judge(text).severity).toBe('none');
});

it.each<[string, Severity]>([
  ['关于石棠县烟花厂爆炸：此前媒体报道“10人死亡”有误，经核实，死亡人数为8人，另有3人受伤。', 'relatively-serious'],
  ['此前媒体报道“12人遇难”有误，经核实，煤矿爆炸遇难人数为7人。', 'relatively-serious'],
  ['此前发布的“煤矿透水8人死亡”的消息有误，目前已确认12人死亡。', 'serious'],
])('a quoted toll that was wrong gives way: %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});

it.each<[string, Severity]>([
  ['应急演练现场发生真实事故：油桶爆炸致3人死亡。', 'relatively-serious'],
  ['逃生演练现场发生踩踏事故，4名学生死亡。', 'relatively-serious'],
  ['演唱会模拟烟花引燃幕布，大火造成12人死亡。', 'serious'],
  ['演练模拟化工厂爆炸造成12人死亡。', 'none'],
  ['消防演练中，模拟烟雾弥漫教学楼，30名“被困”学生全部撤离。', 'none'],
])('tells what went wrong at a drill, or only looks like one, from the drill: %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});
