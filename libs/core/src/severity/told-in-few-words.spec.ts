import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));
const LOW = new Set(['relatively-serious', 'ordinary', 'none']);

/** States of affairs told in words, numbers beside them, and words of guards that are of something else; with what looks alike. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '污染带沿江而下，已由上游进入陕西境内，沿线启用备用水源。'],
  ['serious', '锑超标水团抵达广西段，沿江水厂加密监测。'],
  ['relatively-serious', '沪昆高速江西境内一辆油罐车侧翻起火，3人死亡，泄漏的柴油未进入水体。'],
  ['serious', '省水文中心消息：沅江发生大洪水，多个县城进水。'],
  ['below', '入汛以来，全省各条江河均未发生大洪水。'],
  ['serious', '台风暴雨中，一座中型水库漫坝，随后垮塌。'],
  ['serious', '一座中型水库的大坝出现贯穿性裂缝，工程人员正在抢护。'],
  ['below', '一座小型水库坝体出现贯穿性裂缝，已放空处理。'],
  ['serious', '京九铁路因水毁中断行车，超过25小时后恢复。'],
  ['below', '京九铁路因暴雨中断行车，3小时后恢复。'],
  ['especially-serious', '冻雨致沪昆高速封闭三天，大批车辆滞留。'],
  ['below', '沪昆高速因桥梁检修封闭三天，请司机绕行。'],
  ['serious', '不明原因脑炎病例从该县传到邻近两个县。'],
  ['serious', '一婴儿接种疫苗后6小时死亡，尸检已委托。'],
  ['serious', '一幼儿注射疫苗后次日凌晨死亡。'],
  ['below', '研究显示，接种疫苗后死亡风险下降九成。'],
  ['especially-serious', '证券交易系统故障，沪深两市全天无法交易，影响全国投资者。'],
  ['below', '券商软件卡顿，部分客户十分钟内无法交易。'],
  ['serious', '公交司机罢运，约1200名司机把车停在广场上。'],
  ['below', '出租车司机罢运，约200名司机把车停在路边。'],
  ['especially-serious', '村民因征地上街，高峰时约六千人参与。'],
  ['serious', '酒店集团的住客记录外泄，总量达一千八百万条。'],
  ['below', '公司客户记录外泄，总量约20万条。'],
  ['below', '平台会员总量达两千万，信息未发生泄露。'],
  ['serious', '旱情持续，全县农作物绝收，直接经济损失达2300万元。'],
  ['below', '旱情持续，全县直接经济损失约700万元。'],
  ['serious', '危岩体下方居住着122户530人，岩体松动，已全部撤离。'],
  ['below', '山坡下方住着三百多人的村庄如今成了打卡地。'],
  ['serious', '洪水进村，21名村民危在旦夕，冲锋舟正在赶去。'],
  ['serious', '演练返程的大巴坠沟，13名消防员牺牲。'],
  ['especially-serious', '刚结束演练的救援队随即赶赴矿井，33人被困井下。'],
  ['below', '参演队伍演练返程后讲评，模拟死亡30人的情景受到肯定。'],
  ['serious', '火场风大，一旦跳火将危及村庄，目前受害森林面积已达210公顷。'],
  ['below', '水库一旦溃坝，目前下游1.2万人将受威胁。'],
  ['serious', '正在拍摄电视剧的片场搭架坍塌，10人死亡。'],
  ['serious', '电影拍摄期间看台垮塌，15名群众遇难。'],
  ['below', '电影拍摄期间，剧组用假人扮作死难者，共摆了30具。'],
  ['below', '电视剧的片场里，三十名“遇难者”躺在地上等待开拍。'],
  ['below', '十年前今天，一场龙卷风夺走98条生命。'],
  ['especially-serious', '昨夜的洪水为历史上罕见，已造成36人遇难。'],
  ['below', '历史上最严重的矿难发生在1942年，1500多人死亡。'],
  ['below', '据《森林防火条例》，受害森林面积100公顷以上为重大火灾。'],
  ['serious', '依据条例，市政府成立事故调查组，对造成13人死亡的爆炸展开调查。'],
  ['below', '依据条例，造成30人以上死亡的为特别重大事故。'],
  ['below', '经查，所谓“客车坠江29人遇难”系周某编造，公安机关已依法处理。'],
  ['below', '“水库垮坝淹死40人”系网民张某杜撰，其已被处罚。'],
  ['serious', '爆炸致12人死亡，企业负责人涉嫌编造安全台账被控制。'],
  ['below', '网传“水库溃坝”的视频拍摄于国外，请勿轻信。'],
  ['serious', '爆炸声如地震一般，厂区夷为平地，12人死亡。'],
  ['serious', '演练中训练塔意外坍塌，10名学员身亡。'],
  ['below', '演练模拟训练塔意外坍塌，10名学员“遇难”。'],
  ['serious', '可能导致事故的原因正在调查，已确认15人死亡。'],
  ['serious', '接种狂犬疫苗后，一名男子出现过敏性休克，抢救无效死亡。'],
  ['below', '“十四五”期间全省安全事故累计死亡1203人，较“十三五”下降三成。'],
  ['serious', '“十四五”期间建成的大桥昨日垮塌，12人死亡。'],
];

describe('what an office tells in few words', () => {
  it.each(TOLD)('is %s: %s', (level, text) => {
    const { severity } = classify({ text, publishedAt }, rules);
    expect(level === 'below' && LOW.has(severity) ? 'below' : severity).toBe(level);
  });
});
