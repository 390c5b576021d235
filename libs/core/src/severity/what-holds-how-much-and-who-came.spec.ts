import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Reservoirs by what they hold, areas and losses told as headings, hours only said, crowds that have grown, strains short by one. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '凤山水库总库容3,200万立方米（中型），今晨副坝垮塌，库水下泄。'],
  ['serious', '凤山水库总库容一千二百万立方米，今晨副坝垮塌，库水下泄。'],
  ['below', '石岭水库总库容42万立方米，今晨副坝垮塌，库水下泄，冲毁菜地八亩。'],
  ['below', '云湖水库今日通过除险加固验收，大坝溃决风险彻底消除。'],
  ['serious', '水库大坝裂了道缝，库水浑得发黄，专家组定为重大险情——这座水库是中型的。'],
  ['serious', '地面塌陷，吞掉了一座砖厂和半条乡道。最后认定的直接经济损失为六百八十万元。人都在塌陷前跑了出来。'],
  ['below', '地面塌陷吞了半个院坝，损失的是一座晒谷棚和两堵围墙，约合二十三万元，家里人都在外务工。'],
  ['relatively-serious', '一千四百九十亩！林业站昨天量完了，这就是受害森林面积，人没伤着。'],
  ['serious', '一千五百一十亩！林业站今天量完了，这就是受害森林面积。'],
  ['relatively-serious', '浙江一支付服务商11月16日因攻击造成经济损失780万元，客户信息没有泄露。'],
  ['relatively-serious', '外卖平台承认：三百一十万条用户地址被爬走。'],
  ['below', '停气的是八万户没错，但29小时就全恢复了。有人在楼道里传“停气三天”，那是把检修预告算进去了。'],
  ['especially-serious', '两天多没气做饭了，全城五万多户，公告说9号上午10点停的，今天是11号下午3点，还没来。'],
  ['serious', '京九线（繁忙干线）恢复了！从9日晚8点40分客车3节脱线算起，到10日晚9点半第一趟车开过，用了将近25个小时。'],
  ['relatively-serious', '洪水漫过某铁路支线钢轨，列车停开，26小时后限速放行。'],
  ['especially-serious', '为要回土地款，村民把拖拉机开上国道，8小时20分钟后民警劝离，国道恢复通行。'],
  ['below', '为要回土地款，村民把拖拉机开上国道，两小时20分钟后民警劝离，国道恢复通行。'],
  ['especially-serious', '县城中心十字路口被堵了一天！上午8点到晚上7点，业主要求交房，车辆全部绕行。'],
  ['below', '县城中心十字路口被堵了半个钟头，业主要求交房，交警到场后散去。'],
  ['serious', '他们不是来看热闹的。上午十点，信访局点数1,120人，诉求是同一个：把欠的安置费补上。'],
  ['serious', '烂尾楼业主拉横幅，到场的从早上的三百人涨到中午的一千一百五十人。'],
  ['below', '烂尾楼业主拉横幅，到场的从早上的三百人涨到中午的五百五十人。'],
  ['especially-serious', '两个寨子打了起来，锄头柴刀都用上了，公安最后统计到场持械的共五百三十人。'],
  ['especially-serious', '108名游客在索道上被困50个小时后全部获救。'],
  ['serious', '“山要下来了！”监测员吹哨，山下三个组五百四十二人连夜搬走，裂缝今天早上又宽了二十厘米。'],
  ['below', '台网速报5.0级，二十分钟后正式测定为4.7级，震中云岭县，个别老屋掉瓦。'],
  ['serious', '县城就在震中，五万多人的城区跑满了人，5.3级，房子裂了不少，没有人死。'],
  ['serious', '第四天了，火还没按住，从10日上午9时算起，山火已连续燃烧七十八个小时。'],
  ['serious', '一只二类放射源没了。探伤队11月6日收工时发现铅罐是空的，公安、环保找了一夜。'],
  ['below', '探伤队收工清点，放射源都在，一只不少。'],
  ['especially-serious', '疾控中心冷库盘点少了一支，是布鲁氏菌强毒株，封条被撬，已报警。'],
  ['below', '疾控中心冷库盘点少了一支疫苗，当天查明是登记笔误。'],
  ['serious', '先是南坪县三十几个孩子发烧，接着隔壁两个县也报上来了，专家会诊三天，病因还是不明。'],
  ['serious', '“宏利宝”平台崩了，五个省的投资人都来报案，公安部门牵头跨省协调处置。'],
  ['serious', '两辆载着越南务工人员的客车相撞，死伤合计61人，其中死亡4人，伤者里重伤9人。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(level === 'below' && severity === 'ordinary' ? 'below' : severity === 'none' ? 'below' : severity).toBe(level);
});
