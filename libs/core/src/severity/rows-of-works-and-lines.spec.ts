import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const judge = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules);

it.each<[string, Severity]>([
  ['隧道出口段塌方，十六名工人封在洞内，目前能喊话。', 'serious'],
  ['军工库房弹药殉爆，县里紧急转移群众五万一千人。', 'serious'],
  ['养老院着火，没救回来的老人和护工一共十二位。', 'serious'],
  ['冷库烧了两天，直接财产损失1亿2千万元。', 'especially-serious'],
  ['料仓整排倒了，直接损失5100万元。', 'serious'],
  ['运煤专线一趟万吨列车62辆车脱轨。', 'serious'],
  ['京广线货车有8节脱轨，二十七小时后才恢复通车。', 'serious'],
  ['京沪线上下行停了八个小时，没有列车脱轨。', 'relatively-serious'],
  ['铁路支线因落石停了十一个小时。', 'relatively-serious'],
  ['电厂六十六万千瓦的锅炉昨夜炸膛，没有人员伤亡。', 'especially-serious'],
  ['液氯储罐阀座裂了，黄绿色气体飘出厂区，一晚上转走十六万居民。', 'especially-serious'],
  ['港区门机被大风刮倒，没有伤亡。', 'relatively-serious'],
  ['化肥厂反应塔爆炸，塔体飞出厂区，无人受伤。', 'relatively-serious'],
  ['地铁2号线进水，全线停了二十六个小时，一列没开。', 'serious'],
  ['大区电网连锁跳闸，甩掉的负荷占到原来的三成五。', 'especially-serious'],
  ['燃气门站出事，五万四千家断气两天零四个钟头。', 'especially-serious'],
  ['G2京沪高速桥墩被撞后双向断行，已达五十二个小时。', 'especially-serious'],
  ['驳船在长江干线沉在主航道，上下行停航三十小时。', 'especially-serious'],
  ['罐区泄漏二硫化碳，下风向五万二千人被连夜送走，气味到现在没散。', 'especially-serious'],
  ['印染厂泄漏刺鼻气体，镇里疏散九千人。', 'relatively-serious'],
  ['废酸漏进沟渠，赔偿清淤算下来直接经济损失一千九百万元。', 'relatively-serious'],
  ['毒水冲进保护区，国家一级保护的鱼全部死光，物种没有了。', 'especially-serious'],
  ['氯气从水厂漏出，附近四十二人中毒住院。', 'relatively-serious'],
  ['信托兑付不出，投资人分布三省，需要跨省协调处置。', 'serious'],
  ['酒店住客资料漏了，身份证手机号一千二百万条。', 'serious'],
  ['医院系统被黑，一百二十万病人信息被拷走。', 'relatively-serious'],
  ['索道吊厢卡在半山，一百二十名游客悬了整整二十六个小时才接下来。', 'serious'],
  ['山火扑灭，这场火里重伤的队员有五十三名，没有人去世。', 'serious'],
])('knows the row in other words: %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});

it.each([
  '小区断气两天了，打电话说在检修。',
  '高速堵车八个小时，一步都没动。',
  '孩子被送走到寄宿学校，家里冷清。',
  '过山车悬了一会儿，吓死我了。',
  '暂无一人中毒，请大家放心。',
  '我的简历被中介复制走了。',
])('makes nothing grave of %s', (text) => {
  expect(['none', 'ordinary']).toContain(judge(text).severity);
});

it.each<[string, Severity]>([
  ['热电厂一台630兆瓦锅炉因故障停止运行，至今已经停了11天，没有人受伤。', 'serious'],
  ['地铁1号线供电故障，中断行车2小时40分钟后恢复，乘客可在七日内凭票退款。', 'ordinary'],
  ['国家高速公路G9桥墩开裂封闭，双向交通完全中断已超过53小时。', 'especially-serious'],
  ['两村为坟地群体性械斗，警方说参加的有二百八十多人，没有人死亡。', 'serious'],
  ['信托爆雷后风险传到银行、保险，金融行业出现连锁反应，多个部委联合处置。', 'especially-serious'],
])('reads how long and how many: %s', (text, severity) => {
  expect(judge(text).severity).toBe(severity);
});
