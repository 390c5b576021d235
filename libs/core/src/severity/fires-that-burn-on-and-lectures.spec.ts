import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Fires not under control, dikes of tributaries, kinds and their levels, months of illness, rumours of a school, forecasts and lectures. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '林业局：大火从18日烧起，至今已连续烧了80小时，火势还没有完全得到控制，过火林地待核。'],
  ['serious', '11月20日起火的山场至今已燃烧八十一个小时，火线尚未合围，明火未得到根本控制。'],
  ['relatively-serious', '山火燃烧80小时后已得到有效控制，受害森林面积40公顷。'],
  ['relatively-serious', '11月20日起火，连续燃烧70小时，火势仍未得到有效控制，受害森林面积40公顷。'],
  ['serious', '山火连续燃烧近四昼夜，火场外线一直没控住，受害森林面积31公顷。'],
  ['serious', '黄河二级支流岔口河堤防今晨在柳林段决口，宽20米，无人伤亡。'],
  ['especially-serious', '今晨长江干流柳林段堤防决口，宽60米，紧急抢护中。'],
  ['especially-serious', '今晨长江柳林段大堤决口，群众已撤离，无伤亡。'],
  ['serious', '汇入淮河的沙沟河堤防今日决口30米，村民提前撤离。'],
  ['serious', '属珠江流域的绿水河左岸堤防昨夜溃口，圩区进水。'],
  ['none', '锅炉安全常识：压力管道爆炸属于较大事故，塔吊倾覆也是，请各班组学习。'],
  ['none', '起重机倾覆属于较大事故，电梯困人两小时以上属于一般事故，这些分类要求物业人员熟记。'],
  ['relatively-serious', '昨日工地塔吊倾覆，属于较大事故，无人员伤亡。'],
  ['none', '10月份传染病概况：全市报告丙类传染病4120例，死亡3例，手足口病居首。'],
  ['none', '疾控中心：10月，我市共报告法定传染病2210例，死亡11例。'],
  ['none', '学校疑似食物中毒的消息传开后，疾控到校排查，在校1800名学生没有一人就诊，系误传。'],
  ['none', '气象台：强台风“海葵”预计28日凌晨登陆我省南部，或造成重大灾害，渔船请回港，目前风平浪静。'],
  ['none', '暴雨预警：受低涡影响，预计今晚到明天我市将出现大到暴雨，可能引发山洪，请注意防范。'],
  ['ordinary', '台风“海葵”今晨登陆我市，全市倒塌房屋12间，无人伤亡。'],
  ['none', '讲座上，老水利讲起半个世纪前那次溃坝，冲走了几千人，台下两百多名听众鸦雀无声。'],
  ['none', '省水利厅举办“1975年溃坝教训”专题课，主讲人说当年死难者数以万计，到场听众300余人。'],
  ['none', '一个多世纪前的大地震死伤无数，博物馆新展讲述这段往事，开幕当天观众600余人。'],
  ['especially-serious', '今天上午音乐厅穹顶垮塌，现场听众约60人被埋，伤亡不明。'],
];

describe('what burns on, breaks, is taught or is forecast', () => {
  it.each(TOLD)('%s: %s', (level, text) => {
    expect(classify({ text, publishedAt }, rules).severity).toBe(level);
  });
});
