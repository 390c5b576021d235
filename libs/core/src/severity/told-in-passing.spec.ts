import { SHIPPED_RULES } from '@huiying/fakes';
import { classify } from './classify.js';

const judged = (text: string) => classify({ text }, SHIPPED_RULES);
const level = (text: string) => judged(text).severity ?? 'none';

describe('what is told in passing is of no event', () => {
  it.each([
    '县长在会上强调，要认真汲取某地煤矿透水造成32人死亡的深刻教训，全面排查隐患。',
    '会议指出，深刻吸取外地商场火灾致17人遇难的沉痛教训，坚决守住安全底线。',
    '全体员工观看了某矿难29人遇难的警示教育片，撰写心得体会。',
    '举报：楼下仓库存了上百个煤气罐，真要炸了整栋楼两百多条人命谁赔得起。',
    '厂区就挨着小学，要真漏了氨气，五百多个孩子跑都跑不掉。',
  ])('%s', (text) => {
    expect(level(text)).toBe('none');
  });

  it('is what happened where no lesson is drawn from it', () => {
    expect(level('某地煤矿昨日透水，造成32人死亡，县里正在善后。')).toBe('especially-serious');
  });
});

describe('how strongly one feels it hides no number beside it', () => {
  it.each([
    ['缆车停在半空，冷得要命，七十多名游客被吊了五个小时。', 'stranded', 70],
    ['车间里热得要命，下午锅炉爆炸，十二名工人遇难。', 'deaths', 12],
  ] as const)('%s', (text, measure, value) => {
    expect(judged(text).measures[measure]).toBe(value);
  });
});

describe('who died is told beside who did not', () => {
  it.each([
    ['三楼着火，消防抬出来四个人，有一个盖着白布。', 1],
    ['矿洞塌方，坑口摆了五个，都盖着白布。', 5],
    ['大巴翻下了山沟，一车人三十五个，活着爬上来的就五个。', 30],
    ['渔船翻扣，船上十六个人，活着回来的就三个。', 13],
    ['昨天去殡仪馆送了最后一程，那场大火总共十四个人，都是一个班组的。', 14],
    ['殡仪馆门口堵车，那起事故一共三辆车追尾，没人受伤。', 0],
    ['厂房爆炸，3人当场死亡，9人受伤，其中2人送医后不治身亡。', 5],
    ['商场大火次日，市里公布遇难者名单，17人在列，另有20人住院。', 17],
    ['渡船在河心翻了，船上三十人，一共走了十二个人，18个人获救。', 12],
    ['公司今年一共走了十二个人，剩下的活越来越多。', 0],
    ['村宴食物中毒120例，一名68岁的村民因感染性休克医治无效去世。', 1],
    ['医院制氧站爆炸，重症监护室4名病人死亡。', 4],
    ['医院发生院感，9名新生儿感染，其中3名死亡。', 3],
    ['两名男子杀害邻居后潜逃，警方悬赏通缉。', 0],
    ['三名工友被杀害，嫌疑人已落网。', 3],
    ['厂房爆炸造成9人受伤，其中2人送医后不治身亡。', 2],
    ['事故共造成5人死亡、9人受伤，其中2人经抢救无效死亡。', 5],
  ])('%s: %i', (text, deaths) => {
    expect(judged(text).measures.deaths ?? 0).toBe(deaths);
  });
});

describe('a day of the calendar is no length of days', () => {
  it.each([
    ['隧道积水封闭，28日开了通报会，没有人受伤。', undefined],
    ['全城停水3日，居民排队接水。', 72],
    ['洪水冲毁铁路，中断行车已达2日。', 48],
  ])('%s', (text, hours) => {
    expect(judged(text).measures.hours).toBe(hours);
  });
});

it('misses those of whom there is no word', () => {
  expect(judged('渔船沉没，打捞出遗体8具，剩余4人仍无消息。').measures).toMatchObject({ deaths: 8, missing: 4 });
});

describe('an inquiry into an accident', () => {
  it.each([
    ['“5·06”仓库坍塌事故调查报告公布：事故造成2人死亡，直接经济损失1.2亿元。', 'especially-serious'],
    ['“5·06”仓库坍塌事故调查报告公布：2024年5月6日的事故造成12人死亡。', 'ordinary'],
  ])('is of this year where none is named: %s', (text, expected) => {
    expect(level(text)).toBe(expected);
  });
});

it.each([
  '9月我市报告法定传染病14种共5120例，死亡12例。',
  '培训机构跑路，近600名家长的学费被卷走，合计1200万元。',
  '县城4.1级地震，无人伤亡。有网友说“还要震个7级”，已被训诫。',
  '我们这楼裂了缝。南边自建房那回死了五十多个，谁听了不揪心。',
  '水库大坝（库容1.2亿立方米）运行正常，不存在垮坝或重大险情。',
])('is nothing 重大: %s', (text) => {
  expect(['none', 'ordinary']).toContain(level(text));
});
