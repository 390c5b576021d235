import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.parse('2026-11-25T12:00:00+08:00'));
const read = (text: string) => classify({ text, publishedAt }, rules);

describe('the dead of follow-up bulletins', () => {
  it.each([
    [31, '河北某地化工园区爆燃事故三次通报，死亡人数分别为18人、26人、31人。'],
    [33, '某地一煤化工园爆炸三报：深夜起死亡人数几次上调，23时19人，1时27人，5时至少33人。'],
    [
      11,
      '客车翻下边坡。第一次通报是7人遇难；中午的第二次通报改为9人；下午，医院又宣布两名重症伤者离世，死亡人数升至11人。',
    ],
    [28, '关于某煤矿瓦斯突出事故死亡人数的更正：前报死亡31人，其中3人经核实系他矿职工重复登记，核减后为28人。'],
    [
      31,
      '仓储综合体大火：17日通报遇难19人；18日又从地下夹层找到8名遇难者；今天，消防支队长说，“最后4名失联人员也找到了，没有奇迹”。',
    ],
    [2, '某县泥石流：上午9时失联的两名护林员遗体于次日找到，死亡2人，没有其他失联者。'],
    [9, '某县鞭炮厂爆炸，最初通报死亡11人，经DNA比对核减为9人，另有6人轻伤。'],
  ])('%i: %s', (deaths, text) => {
    expect(read(text).measures.deaths).toBe(deaths);
  });
});

describe('the dead counted part by part', () => {
  it.each([
    [12, '某县烟花厂爆炸，3个车间各死4人。'],
    [12, '桥梁垮塌，桥上作业的14名工人除2人游上岸外，其余全部遇难。'],
    [9, '桥梁垮塌，桥上作业的11名工人除2人游上岸外，其余全部遇难。'],
    [12, '高速公路多车相撞：大客车死亡6人，面包车死亡3人，小轿车一家三口全部遇难。'],
    [12, '白色轿车里的一家四口全部遇难；面包车上的5名打工者也没能幸免；大货车司机、副驾和施救者共3人同样不幸身亡。'],
    [31, '煤矿瓦斯爆炸：东翼找到遇难矿工17人；西翼积水较深，最后一批遇难者今晨运出，该翼遇难者为14人。'],
    [11, '自建房倒塌，一楼早餐店四人、二楼麻将馆七人遇难，另有六人重伤。'],
    [7, '自建房倒塌，一楼早餐店两人、二楼麻将馆五人遇难，另有六人重伤。'],
    [12, '大货车冲进集市，当场死了七个，救护车上死了两个，今早医院又没了仨。'],
    [11, '某县暴雨致房屋倒塌，甲村因灾死亡4人，乙村3人，丙村4人。'],
    [7, '某县暴雨致房屋倒塌，全镇因灾死亡7人，甲村4人，乙村3人。'],
    [9, '作坊火灾发布会上，消防说，现场发现的遇难者，四楼6人，五楼3人。'],
  ])('%i: %s', (deaths, text) => {
    expect(read(text).measures.deaths).toBe(deaths);
  });
});

it.each([
  [63, '某化工园氨气弥漫续报：沥海镇就诊中毒31人复核为34人，盖北镇中毒29人，两镇中毒共63人，无死亡。'],
  [33, '某厂氯气泄漏，县医院收治中毒22人，镇卫生院收治中毒11人，无人死亡。'],
])('%i are poisoned: %s', (poisoned, text) => {
  expect(read(text).measures.poisoned).toBe(poisoned);
});

it.each([
  [87_000_000, '某石化企业爆炸，直接经济损失8700万元，停产损失约1.2亿元另计，无人死亡。'],
  [135_000_000, '某石化企业爆炸，直接经济损失1.35亿元，其中设备损失8700万元，停产损失不计。'],
])('%i yuan are lost: %s', (yuan, text) => {
  expect(read(text).measures.lossYuan).toBe(yuan);
});

it('counts those who came to blows as often as they are counted anew', () => {
  const text = '某县两姓宗族群体性械斗二次通报：参与者原报180人，经视频比对为260人，2人擦伤。';
  expect(read(text).measures.participants).toBe(260);
});

describe('those who got out, and the others', () => {
  it.each([
    [31, '某县一养老院凌晨失火，入住老人四十七人，逃生者十六人，余皆罹难。'],
    [4, '某县一养老院凌晨失火，入住老人四十七人，逃生者四十三人，余皆罹难。'],
    [11, '火灾烧死的，有一家四口，还有来串门的亲戚俩，楼上租客五个。'],
    [6, '火灾烧死的，有一家四口，还有来串门的亲戚俩，楼上租客都逃出来了。'],
    [11, '某镇大火烧了一夜，邻居说，东头王家五口、西头刘家四口、开店的小陈夫妻俩，都没跑出来。'],
    [11, '两车迎面相撞，大巴上死了八个，小货车上死了俩，送医院后又走了一个。'],
  ])('%i: %s', (deaths, text) => {
    expect(read(text).measures.deaths).toBe(deaths);
  });
});

it.each([
  [17, '某县某镇山体滑坡，致4户19人被埋，现已挖出2人（均无生命体征），其余正全力搜救。'],
  [12, '村民反映，昨夜山体塌下来埋了三户，一户四口、一户五口、一户三口，到现在一个没救出来。'],
  [12, '昨晚11点多，咱村砖窑塌了，压了17个人，刚扒出来5个，都没气了，剩下的还在里头。'],
])('%i are in danger still: %s', (atRisk, text) => {
  expect(read(text).measures.atRisk).toBe(atRisk);
});

it('takes what was assessed for the loss, not what the owner says', () => {
  const text = '某纺织厂火灾无伤亡，厂方自称损失上亿元，消防部门核定直接财产损失为3260万元。';
  expect(read(text).measures.lossYuan).toBe(32_600_000);
});
