import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 4));

const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '19日高速多车追尾，群里的“死亡40人”是错的，交警通报共17人死亡、22人受伤。'],
  ['serious', '19日高速多车追尾，“死亡40人”的版本一度出现，它是错的。通报：共17人死亡，22人受伤。'],
  ['serious', '19日高速多车追尾，共17人死亡。网传“埋了一百多人”，派出所正在找发帖人。'],
  ['serious', '19日高速多车追尾，共17人死亡。那条“死了四十个”的语音不是真的。'],
  ['serious', '19日高速多车追尾，共17人死亡。“死亡40人”这个数，没有一个部门发布过。'],
  ['serious', '19日高速多车追尾，共17人死亡。“死亡40人”的截图是P的。'],
  ['serious', '19日高速多车追尾，共17人死亡。所谓“死亡四十人”站不住脚。'],
  ['serious', '19日高速多车追尾，共17人死亡。有账号发“死亡40人”，已被平台下架。'],
  ['serious', '19日商业街发生持刀伤人案，4名路人死亡。针对“死了二十几个”“凶手有三人”的说法，警方说均为谣言。'],
  ['serious', '群里传死了四十人，错。19日晚八点，塔吊坍塌共死亡26人，受伤33人。'],
  ['serious', '有人说死了四十人，不对。塔吊坍塌共死亡26人，受伤33人。'],
  ['especially-serious', '指挥部19日通报“矿难已致32人遇难”，安监部门正在追查源头。'],
  ['especially-serious', '19日高速多车追尾，共40人死亡，网传“瞒报”是错的。'],
  ['none', '网上盛传“化工厂泄漏，中毒三百多人”。公安核查：厂区无泄漏、无中毒，造谣者已被处罚。'],
  ['relatively-serious', '20日，三家电子厂共147名工人腹泻呕吐，确诊食物中毒，均为轻症，无一死亡。'],
  ['serious', '20日凌晨大桥坠车，遇难者为19人，12人生还，其中4人重伤。'],
  ['especially-serious', '20日旅游大巴坠崖，遇难外籍游客34人，司机2人也不幸身亡。'],
  ['especially-serious', '20日山火中牺牲的扑火队员和协助的村民共三十二名，火已扑灭。'],
  ['especially-serious', '20日三车相撞起火，客车上死亡26人，油罐车和小车里共有5人死亡，合计31人。'],
  ['serious', '龙卷风扫过三个乡镇，报来的死亡数字是：渔塘镇8人，赵集镇2人，还有一名路过司机，三处合计11人。'],
  ['relatively-serious', '20日客车坠沟，死亡6人，受伤5人，合计11人，乘客都来自邻县。'],
  ['serious', '20日大桥挂篮坠落，当班24个人，活下来9个，其余都没能回来。'],
  ['serious', '20日索道停车，滞留在高空的游客118人，最长滞留26.5小时。'],
  ['serious', '20日索道停车，106名游客悬停高空，滞留26小时后才落地。'],
  ['relatively-serious', '地铁1号线昨日7:05起全线连续中断行车，23:05恢复，共16小时。'],
];

describe('figures quoted to be denied, sums of parts, what became of the others', () => {
  it.each(TOLD)('%s: %s', (level, text) => {
    expect(classify({ text, publishedAt }, rules).severity).toBe(level);
  });
});
