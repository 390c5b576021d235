import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const levelOf = (title: string, text: string) =>
  classify({ title, text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).severity;

it.each<[Severity, string, string]>([
  ['serious', '', '今早施工平台倾覆，捞起6名遇难者遗体，另有5人失联，获救者3人已送医。'],
  ['serious', '', '渡船翻沉，已找到8名死者，还有3人失踪，2名获救人员情况稳定。'],
  ['especially-serious', '', '化工厂氯气球罐焊缝开裂，有毒介质泄漏，沿岸四个街道全部转移，凌晨统计的数字是15.8万人。'],
  ['especially-serious', '', '储罐泄漏氯气，下风向六个街道的居民都往外撤离，现场指挥部登记人数为11万人。'],
  ['especially-serious', '', '我市（地级市）唯一的集中式饮用水水源地检出镉超标，自6时起水源地取水中断，启用备用水源。'],
  ['serious', '', '泥石流冲进村子，今早又扒出来三位，前后十一位走了，都是老人。'],
  [
    'especially-serious',
    '',
    '滑坡险情核查：威胁对象为大湾一组、三组居民，合计402户1,530人，裂缝仍在加宽，目前未滑动。',
  ],
  ['serious', '', '停车平台被撞库，黑客导出用户个人信息一千三百万条。'],
  ['serious', '', '某平台数据库被攻破，内鬼导出车主个人信息共两千万条，已报警。'],
  ['relatively-serious', '', '货车失控冲上人行道，祖孙三人当场都走了。'],
  ['relatively-serious', '', '电镀厂酸雾泄漏，疏散周边宿舍及学校共６８００人，无人中毒。'],
  ['relatively-serious', '', '职业病防治院确诊急性职业中毒（二氯乙烷）31例，均为轻度。'],
  ['none', '', '听说公司这轮裁员堪比八级地震，三百多人一夜之间没了工作。'],
  ['none', '大火之后的第十二年', '2011年那场大火造成58人遇难，今天我们回访幸存的居民。'],
  ['none', '关于“化工厂爆炸死亡36人”信息的说明', '经核查，上述信息不实。当晚为锅炉例行排汽，无一人受伤。'],
  ['none', '关于“商场坍塌死伤20人”视频的情况说明', '经多部门核实，该视频内容不实，系剧组拍摄，现场无人员伤亡。'],
  ['none', '', '民爆仓库例行检查未发现隐患，库存炸药60吨。'],
  ['relatively-serious', '', '锅炉爆炸，所幸当班5人均已撤出，无人受伤，炸毁厂房一间。'],
])('%s: %s %s', (severity, title, text) => {
  expect(levelOf(title, text)).toBe(severity);
});

it.each([
  '请不要相信“死亡30人”的传言。',
  '有人说死了几十个，官方未证实。',
  '该地地震烈度设防为7度。',
  '大坝下游有居民4.2万人。',
])('two dead stay two dead before %s', (sentence) => {
  const text = `11月3日，青石镇一农房起火，造成2人死亡、3人受伤。${sentence}`;
  expect(classify({ text }, rules)).toMatchObject({ severity: 'ordinary', measures: { deaths: 2 } });
});

it('counts nobody who only lives below a dam as part of a crowd', () => {
  const text = '近一千三百名装卸工堵在物流园门口讨薪，聚集到傍晚散去。大坝下游有居民4.2万人。';
  expect(classify({ text }, rules).measures.participants).toBe(1299);
});
