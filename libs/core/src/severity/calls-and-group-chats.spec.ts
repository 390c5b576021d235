import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const levelOf = (text: string): Severity => classify({ text }, rules).severity;

it.each<[Severity, string]>([
  ['serious', '有人提刀在超市门口见人就扎，死了三个。'],
  ['especially-serious', '步行街上有人开车撞人又下来捅，死七个。'],
  ['serious', '男的下车捅人，夜市上死了三个人。'],
  ['especially-serious', '灭门案，公安从院子里抬出来十一口。'],
  ['serious', '大巴翻下山，殡仪馆认出来十五个，家属还在路上。'],
  ['especially-serious', '龙卷风砸死的、压死的，一共是三十四个人。'],
  ['especially-serious', '滑坡，遇难的乡亲三十一位，名字贴出来了。'],
  ['serious', '京广线货车脱了九节，一直断着，六十二个钟头才恢复。'],
  ['serious', '货车十一节掉道，上下行全断，到现在二十七个钟头了还没通，京广线。'],
  ['serious', '客车厢歪下来八节，断了五十个小时。'],
  ['serious', '铁路干线被洪水冲断，断了三十个小时。'],
  ['serious', '地铁2号线全线不走车，停了二十五个小时。'],
  ['serious', '医院的系统被勒索，直接损失两千五百万元。'],
  ['serious', '酸雾飘到镇上，转移一万二千人。'],
  ['especially-serious', '尾矿漏了，六个镇转移的老百姓到今天是五万六千人。'],
  ['serious', '隔壁两个县也有人得了同样的怪病，不明原因疾病。'],
  ['especially-serious', '已经绝迹的病又冒出来了，确诊三个病人。'],
  ['especially-serious', '医院收了一百一十九个氯气中毒的。'],
  ['especially-serious', '两村械斗的有五百六十来人。'],
  ['serious', '两边拿锄头打起来的，有二百六十多个人在打。'],
  ['serious', '刚才震了一下，六点一级，大家都在楼下。'],
  ['especially-serious', '地震损失占我省去年生产总值的百分之一点六。'],
  ['serious', '婚宴吃坏肚子，住院的到今天中午数到一百三十六个，死了一个。'],
  ['serious', '塔吊倒了，没了的，木工六个，钢筋工五个，做饭的大姐一个，十二个人。'],
  ['serious', '县政府门口人多得很，从化工厂要建的消息出来，警察用喇叭说现场有两千三百多人，让大家散。'],
  ['serious', '这礼拜旁边两个县也冒出一样的病人，说是群体性不明原因疾病。我妈在医院隔离着。'],
])('is %s as those beside tell it: %s', (severity, text) => {
  expect(levelOf(text)).toBe(severity);
});

it.each<[Severity, string]>([
  ['none', '看了部矿难片，里面死了四十个人。'],
  ['none', '背口诀：一次死三十人以上是特大。'],
  ['none', '刚才全是人……哦不是，是演练。假装炸死了35个。'],
  ['relatively-serious', '外架垮了，死了四个。你们别再写“十人死亡”了。'],
  ['ordinary', '山体滑坡，别再传死了三十个了，就死了两个。'],
  ['relatively-serious', '游船翻了，我昨天说死了十二个，是我听岔了。船上九个人，救上来五个，四个没了。'],
  ['ordinary', '地震，台网定的4.6级。别再发七级的截图了。'],
  ['serious', '矿上炸了，死了十二个人，别再传死了十二个人的照片了。'],
  ['relatively-serious', '别再说死了三个人没人管，我们厂炸了死了三个人。'],
  ['serious', '是我听错了，矿上塌方死了十二个人，不是两个。'],
  ['ordinary', '医院收治伤员六十人，中毒的四人。'],
  ['none', '拉煤专列翻了三节，车头没事。'],
  ['none', '殡仪馆认领的遗物十五个，请家属来取。'],
  ['none', '天热缺氧鱼翻肚，损失三十万元。'],
  ['none', '我妈低烧半个月，没查出是什么病，求推荐大夫。'],
  ['none', '景区门口人多得很，警察用喇叭说现场有两千三百多人，让大家散开走。'],
  ['none', '走了的同事，销售六个，前台五个，司机一个，十二个人。'],
])('is %s, told as play, as a rule or as wrong: %s', (severity, text) => {
  expect(levelOf(text)).toBe(severity);
});
