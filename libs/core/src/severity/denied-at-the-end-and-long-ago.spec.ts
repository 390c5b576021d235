import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Talk that is denied at the end, states of long ago and of rules, sources that are there, crowds of two groups. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '三千名工人和五百名民警对峙，堵在厂门口。'],
  ['especially-serious', '三千名工人与两千三百名家属聚集在矿务局，要求发放安置费。'],
  ['below', '三百名工人与两百名家属聚集在矿务局，要求发放安置费。'],
  ['serious', '一类放射源（钴-60，辐照用）运输途中被劫走，公安正在追缉。'],
  ['relatively-serious', '医院后装机Ⅲ类源掉落管道，两天没找到，周围已封控。'],
  ['below', '核与辐射安全检查：Ⅱ类源、Ⅲ类源账物相符，未丢失。'],
  ['serious', '跨五省的“云农庄”集资案爆发，数省金融办协调处置，受害人过万。'],
  ['serious', '平台注册地在我省，投资人分布于苏、皖、赣等五省，省金融局已商请相关省份联合处置。'],
  [
    'below',
    '关于网传“六千人围堵县政府”的情况说明。约60名群众在县政府门前反映诉求，下午4时全部离开，未发生冲突。“六千人”不实。',
  ],
  [
    'serious',
    '关于网传“六千人围堵县政府”的情况说明。部分群众在县政府门前聚集，公安机关根据监控清点，高峰时为1,280人。“六千人”不实。',
  ],
  ['below', '某县小流域洪水过程平稳，河堤无一处决口，三座小型水库安全度汛。'],
  ['below', '县城自来水厂曾于2019年因污染停止取水，今年起启用双水源。'],
  ['serious', '本次强降水在郴阳流域形成自2008年以来的大洪水，认定为流域性大洪水。'],
  ['below', '报告称全国五万户以上的小区均安装了备用泵，停水48小时可自给。'],
  ['below', '林场火警：烧荒草15亩，未烧到林木。'],
  ['below', '专家：中型水库大坝出现管涌就是重大险情，要及时上报。'],
  ['below', '直播平台推出“地震级福利”，8.8级红包雨。'],
  ['below', '铁路干线旁的菜地被淹，村里停电27小时。'],
  ['below', '村民坐在铁轨旁的小卖部聊天，一坐九个小时。'],
  ['below', '水厂关泵检修，县城改从东山水库调水，前天已公告。'],
  ['below', '养猪场损失两百头猪，约合四十万元，兽医说是蓝耳病。'],
  ['below', '公司核损资产减值6,200万元，计入年报。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(severity === 'none' || (level === 'below' && severity === 'ordinary') ? 'below' : severity).toBe(level);
});
