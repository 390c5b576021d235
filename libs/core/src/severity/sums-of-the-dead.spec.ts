import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { MeasureName } from './measures.js';

const measuresOf = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).measures;

it.each<[string, MeasureName, number]>([
  ['公寓火灾，最先报的死者是6人，第二天在五楼找到3人，第三天在天台又找到4人。', 'deaths', 13],
  ['沉船，首日打捞出7具遗体，次日又打捞出6具，第三天4具。', 'deaths', 17],
  ['两车相撞，3日死5人，4日、6日医院各报告1人死亡，合计7人。', 'deaths', 7],
  ['食品厂爆炸，现场确认2人死亡。区人民医院、县中医院各有1名伤者不治。', 'deaths', 4],
  [
    '厂房爆炸。11:45 现场确认2人死亡。15:00 废墟内又找到3人，均已遇难。次日8:00 搜救犬在北墙下发现4名工人遗体。',
    'deaths',
    9,
  ],
  ['泥石流，昨天已确认遇难二十一人，加上今天的，是三十三人。', 'deaths', 33],
  ['客车起火，这起事故夺走的生命一共是30条。', 'deaths', 30],
  ['仓体坍塌，遇难者名单有两份，六个名字重复。去重以后是十四人。', 'deaths', 14],
  ['隧道突泥，遇难者身份全部确认，男性12人，女性2人。', 'deaths', 14],
  ['燃气爆炸遇难者名单：201室夫妻两人；202室租户三人；301室祖孙两人；店主一人，共八人。', 'deaths', 8],
  ['压在泥下的三十四人，自己爬出来三人，其余三十一人一位不少地找到了，都没有呼吸。', 'deaths', 31],
  ['山火重伤者：市二院重伤29人，县医院重伤25人，两处共54人。', 'seriouslyInjured', 54],
  ['矿区冲突致伤者统计完毕：县医院11名、市医院8名，共19名。', 'injured', 19],
  ['隧道爆炸死者身份确认完毕，青海籍8人、甘肃籍3人、四川籍1人。', 'deaths', 12],
  ['滑坡埋压人数厘清：房屋里13人，路上1人，都没有救活。', 'deaths', 14],
  ['工地垮塌，当天抬出来6个没气的，隔天抬出来4个没气的。', 'deaths', 10],
  ['煤矿透水，遇难者名单已增补到第12位。', 'deaths', 12],
  ['煤矿事故善后：12户遇难矿工家属已全部签订赔偿协议。', 'deaths', 12],
  ['客轮倾覆，遇难和失踪加起来34人，比前天少2人。', 'missing', 34],
  ['车祸：客车上死了7个，货车上死了2个，医院里又没了1个。', 'deaths', 10],
  ['化工厂火灾损失：厂房3100万元、设备1900万元、原料800万元，三项共5800万元。', 'lossYuan', 58_000_000],
  ['槽罐车爆炸，此前已确认遇难28人，失联的3人昨夜全部找到，都已死亡。', 'deaths', 31],
  ['槽罐车爆炸，失联的3人中2人确认遇难，1人仍在找，此前已确认遇难17人。', 'deaths', 19],
  ['滑坡现场已找到15人，4人生还，其余均无生命体征。', 'deaths', 11],
])('adds up what is told day by day and place by place: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});

it.each<[string, MeasureName, number | undefined]>([
  ['公寓火灾，最先报的死者是6人，第二天在五楼找到3人生还。', 'deaths', 6],
  ['公寓火灾，当天死亡6人、失踪7人，第二天找到3人。', 'deaths', 6],
  ['矿井爆炸死亡5人，县医院、市医院各派出20人，共40人。', 'deaths', 5],
  ['爆炸死亡5人，伤者4人，共9人。', 'deaths', 5],
  ['志愿者名单已经公布，男性12人，女性2人。', 'deaths', undefined],
  ['这场比赛夺走的冠军一共是30条新闻。', 'deaths', undefined],
  ['滑坡直接经济损失正在核定，保险公司赔付总额为1360万元。', 'lossYuan', undefined],
  ['两车相撞，客车上死了3个，医院里又收了5个伤者。', 'deaths', 3],
])('adds nothing of others: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});

it.each<[string, MeasureName, number]>([
  ['倾倒事件的直接经济损失，处置费1450万元，修复费1280万元，两项相加2730万元。', 'lossYuan', 27_300_000],
  ['滑坡损失复核：房屋倒损650万元，道路430万元，合计1080万元。', 'lossYuan', 10_800_000],
  ['宴席后食物中毒，第一天报了四十多例，第二天九十六例，一共一百五十八例，致病因子为副溶血性弧菌。', 'cases', 158],
  ['用户数据外泄通报：涉及个人信息940万人，前日的“逾两千万”没有去重。', 'personalRecords', 9_400_000],
  [
    '客户库数据被挂到暗网，去掉重复和空号以后，实有自然人一千二百六十万人，含姓名、手机号。',
    'personalRecords',
    12_600_000,
  ],
])('reads the sum of money, cases and records: %s', (text, measure, value) => {
  expect(measuresOf(text)[measure]).toBe(value);
});

it.each<[string, number]>([
  ['泥石流失联名单上的14位村民，有11位在亲戚家被联系上；剩余3位已找到遗体。', 0],
  ['泥石流失联20人，其中3人已联系上，其余仍在搜寻。', 17],
  ['暴风雪里活着回来的21人，找到时已冻亡的8人，还有5人没有消息。', 5],
  ['沉船失联12人，其中2人已取得联系，目前仍有10人下落不明。', 10],
  ['客轮倾覆，失踪名单上的9人中，6人没上船，3人遇难。', 0],
  ['渔船沉没，3人获救，6具遗体已捞起，另外5人放弃搜寻。', 5],
])('knows who is missing still: %s', (text, missing) => {
  expect(measuresOf(text).missing).toBe(missing);
});
