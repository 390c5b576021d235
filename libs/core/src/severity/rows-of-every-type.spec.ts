import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 4));

const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['especially-serious', '公安通报:19日一男子在农贸市场点燃随身携带的汽油,当场烧死6人,本人重伤。'],
  ['serious', '19日,两个采砂队在江边火拼,动了猎枪,死3人。'],
  ['serious', '19日,县自来水厂水源地上游货车翻车,苯酚入河,县城取水口已关闭,取水中断。'],
  ['especially-serious', '设区市唯一的集中式饮用水水源地取水全部中断,已持续14小时,原因是上游尾矿库泄漏。'],
  ['serious', '19日,矿难,井下作业31人,升井19人,其余12人失去联系。'],
  ['serious', '19日,一辆满载47人的大客车翻下山沟,送医的有36人,剩下的11个人当场就没了。'],
  ['especially-serious', '19日,居民楼燃气爆炸,截至20日8时,搜救出遗体28具,医院又有3人不治。'],
  ['serious', '19日旅游船翻了,船上22人,游上岸的10个,打捞上来的12个都没气了。'],
  ['serious', '19日,幼儿园食物中毒,收治幼儿一百零八人,一名三岁女童抢救无效。'],
  ['serious', '19日,制药厂车间硫化氢外泄,作业工人52人急性中毒,均已送医。'],
  ['serious', '19日,台风过境,全县直接经济损失1.2千万元,死亡2人。'],
  ['serious', '19日,泥石流冲毁养殖场,专家组核定直接经济损失630万元,没有伤亡。'],
  ['serious', '19日,6.1级地震袭击高原牧区,暂无人员伤亡报告。'],
  ['serious', '19日5.3级地震,震中就在县城人口稠密的老城区底下,房屋开裂。'],
  ['serious', '京广线一列货车脱轨7节,堵了一天一夜零三个钟头才通。'],
  ['serious', '地铁5号线昨早6点停运,到今早8点才恢复,没有人受伤。'],
  ['serious', '19日,一家电商平台遭拖库,涉及用户个人信息1300万条。'],
  ['serious', '19日,山火烧了三天半还没压住,过火林地数目待核。'],
  ['serious', '19日,山火受害森林面积1800亩,已合围。'],
  ['serious', '中型水库大坝决口,下游村民已撤出,没有伤亡。'],
  ['serious', '19日接种流感疫苗后一名老人死亡,疾控已封存批次。'],
  ['serious', '19日,19家企业非法集资案爆雷,受害人遍布六省,公安、金融监管跨省协调处置。'],
  ['serious', '19日,来华旅游团大巴翻车,外国游客死伤54人,其中死亡4人。'],
  ['serious', '一处滑坡隐患正在变形,直接威胁下方安置点640人,已拉警戒线。'],
  ['serious', '缆车故障,一百二十多名游客吊在半空整整一天一夜才被接下来。'],
  ['especially-serious', '氨库爆裂漏氨,三个街道十六万八千人连夜转移。'],
  ['especially-serious', '5.2万户居民断了天然气,从19日早上8点到21日中午还没恢复。'],
  ['serious', '19日,66万千瓦机组锅炉爆管停运,至29日已11天未能恢复。'],
  ['especially-serious', '特高压线路倒塔,区域电网减供负荷达事前总负荷的三成一。'],
  ['serious', '地铁5号线昨晨6:10停运,今早8点才恢复,没有人受伤。'],
  ['relatively-serious', '地铁5号线昨晚8点停运,今早8点恢复,没有人受伤。'],
  ['ordinary', '19日工人点燃柴堆时汽油桶爆燃,烧死2人。'],
  ['relatively-serious', '19日加油站汽油被静电点燃,烧死3人。'],
];

describe('a row of every type in one natural sentence', () => {
  it.each(TOLD)('%s: %s', (level, text) => {
    expect(classify({ text, publishedAt }, rules).severity).toBe(level);
  });
});
