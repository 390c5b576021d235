import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Lives taken from a place, who is shut in behind a fall, crowds at a door, a train that an electric bicycle is not. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '凌晨的山体滑坡带走了坪上村17条生命。'],
  ['serious', '大火夺走了这个小区里12条鲜活的生命。'],
  ['serious', '这场车祸夺走了一家三口的生命，另有8人死亡。'],
  ['serious', '这起车祸夺走三家十二口人的生命。'],
  ['relatively-serious', '凌晨一场大火夺走了一家四口的生命，父母和两个孩子经确认均已死亡，无其他伤者。'],
  ['below', '台风带走了12人的工作机会。'],
  ['serious', '我哥和工友一共十个人今天下午被堵在牯牛山隧道掌子面里面了，塌方体有二十多米厚。'],
  ['below', '两车追尾，我们一共十个人被堵在隧道口，堵车两小时。'],
  ['serious', '今天中午泥石流下来，挖出来六个，都不行了，还有五个不见影，电话也打不通。'],
  ['serious', '烂尾楼业主今天去售楼部维权，到场的刚好1000人，后来排队登记诉求。'],
  ['below', '业主今天去售楼部看房，到场的刚好1000人，气氛热烈。'],
  ['serious', '十人受伤！安塘镇今天讨薪工友堵厂门时跟保安冲突，大约两百来人在场。'],
  [
    'relatively-serious',
    '出租屋电动车起火，二层的老谢一家六口没能跑出来，三层两人跳下摔成重伤。官方确认六人遇难、二人重伤。',
  ],
  ['serious', '昨天因硫化氢污染撤离的人员登记在册的是一万三千人，均未中毒。'],
  ['serious', '厂房坍塌，走了十一个，还有五个在医院。'],
  ['serious', '煤矿事故，遇难者现已挖出10人，搜救继续。'],
  ['serious', '渔船沉没，十二位渔民没能回来。'],
  ['below', '登山队出发，12名队员没有回来吃晚饭。'],
  ['serious', '山体滑坡，直接经济损失在1000万元以下，无人员伤亡。'],
  ['relatively-serious', '厂房坍塌，直接经济损失不超过5000万元，3人受伤。'],
  ['relatively-serious', '厂房坍塌，死亡人数在10人以下，具体数字核实中。'],
  ['especially-serious', '煤矿顶板事故，井下清点最后完成，遇难者整三十人，矿井封闭。'],
  ['serious', '大巴侧翻，交警先说5人遇难，15时更新为9人，18时再次更新：累计死亡12人（其中新增3人），无失联人员。'],
  ['serious', '临港厂区工人讨薪，今早停工堵厂门，镇里的人说来了约一千八百人，特警到场维持。'],
  ['below', '工人说讨薪来了三个人。'],
  ['serious', '登革热（乙类）在两地的儋阳县、澄海县同时流行，最近一周发病数为前5年同期均值的3.4倍。'],
  ['especially-serious', '某金融控股集团债券集中违约已波及全国多家银行、证券公司，形成全国性影响，国务院已研究处置。'],
  ['below', '一家地产公司债券集中违约，投资人担忧。'],
  ['below', '兄弟们今晚团灭了，五排五连跪，我方死亡48次，对面零伤亡。'],
  ['especially-serious', '后山整面塌下来。救援者从泥里挖出27具遗体，村支书报名单：还有5人找不到。'],
  ['below', '培训班发的12本教材找不到，30人找不到座位。'],
  ['below', '今天全市清明防火宣传，主持人举起海报：“一颗烟头，可能烧掉一千公顷！”'],
  ['relatively-serious', '一天之内两起车祸：早上城北追尾，死亡6人；傍晚城南撞护栏，又死亡7人。交警说两起互不相关。'],
  ['serious', '留学生公寓凌晨起火，住在里面的外国留学生死了二十一个。'],
  ['serious', '村里学生死了12个，校车翻沟里了。'],
  ['below', '他生死未卜，12人还在找，都盼着消息。'],
  ['serious', '婚席凉菜有问题，疾控统计有132人食物中毒，有位七十多岁的老人抢救无效走了，其他人在好转。'],
  ['especially-serious', '湖南、江西、广东多个省份同时报告群体性不明原因肺病，病因还没查出来，专家组说“呈扩散趋势”。'],
  ['serious', '烧碱厂氯气跑出来那会儿，整个镇子都是黄绿色的。通报说紧急疏散了一万五千人，没有人中毒住院。'],
  ['below', '广播说“氨罐爆炸致15人死亡、60人重伤”，问了保安才知道是市里搞的综合应急演练。'],
  ['serious', '化工厂爆炸致15人死亡。事后才知道上周搞的应急演练走了过场。'],
  ['serious', '地铁2号线隧道渗水涌砂，全线停运抢险，连续中断行车已28小时。'],
  [
    'especially-serious',
    '列车脱轨事故抢险历时51小时，陇海繁忙干线于今日零时恢复行车。确认脱轨客车18辆，旅客中无人死亡。',
  ],
  ['below', '中型水库坝体渗水，正组织抢险，防止溃坝，下游群众已转移。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const { severity } = classify({ text, publishedAt }, rules);
  expect(severity === 'none' || severity === 'ordinary' ? 'below' : severity).toBe(level);
});

it('takes an electric bicycle for no train', () => {
  const text = '凌晨出租屋电动车充电起火，一家六口没能跑出来，官方确认六人遇难。';
  expect(classify({ text, publishedAt }, rules).eventType).toBe('fire');
});
