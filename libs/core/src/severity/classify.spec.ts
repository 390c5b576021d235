import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { parseInstant } from '../time/instant.js';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const publishedAt = parseInstant('2026-01-30')?.at;
const judge = (text: string, title?: string) => classify({ title, text, publishedAt }, rules);

const I = 'especially-serious';
const II = 'serious';
const III = 'relatively-serious';
const IV = 'ordinary';

describe('classify', () => {
  it('grades the collapse of a building site with twelve dead as 重大, with clause and quote', () => {
    const judgement = judge('某工地坍塌，已致12人死亡');
    expect(judgement.severity).toBe('serious');
    expect(judgement.because[0]).toMatchObject({ citation: '国务院令第493号第三条' });
    expect(judgement.because[0]?.quote).toContain('12人死亡');
    expect(judgement).toMatchObject({ eventType: 'work_safety', concern: 'incident', handlingClass: 'emergency' });
    expect(judgement.evidence[0]).toMatchObject({ measure: 'deaths', field: 'text', start: 8, end: 13 });
  });

  it('takes people in hospital for an incident although no day is named', () => {
    const judgement = judge('某区第三中学发生食物中毒，23名学生入院治疗。');
    expect(judgement).toMatchObject({ concern: 'incident', handlingClass: 'emergency' });
    expect(judgement.severity).not.toBe('none');
  });

  it.each<[string, Severity]>([
    ['某工厂爆炸造成2人死亡', IV],
    ['某工厂爆炸造成3人死亡', III],
    ['某工厂爆炸造成9人死亡', III],
    ['某工厂爆炸造成10人死亡', II],
    ['某煤矿透水事故造成29人遇难', II],
    ['某煤矿透水事故造成30人遇难', I],
    ['某煤矿透水事故造成31人遇难', I],
    ['某仓库火灾造成9人重伤', IV],
    ['某仓库火灾造成10人重伤', III],
    ['某仓库火灾造成49人重伤', III],
    ['某仓库火灾造成50人重伤', II],
    ['某仓库火灾造成99人重伤', II],
    ['某仓库火灾造成100人重伤', I],
    ['某仓库火灾直接经济损失999万元', IV],
    ['某仓库火灾直接经济损失1000万元', III],
    ['某仓库火灾直接经济损失4999万元', III],
    ['某仓库火灾直接经济损失5000万元', II],
    ['某仓库火灾直接财产损失9,999万元', II],
    ['某仓库火灾直接财产损失10,000万元', I],
    ['某县地震造成9人死亡', IV],
    ['某县地震造成45人死亡', III],
    ['某县地震造成49人死亡', III],
    ['某县地震造成50人死亡', II],
    ['某县地震造成299人死亡', II],
    ['某县地震造成300人死亡', I],
    ['某县发生3.9级地震', IV],
    ['某县发生4.9级地震', IV],
    ['某县发生5.0级地震', III],
    ['某县发生5.9级地震', III],
    ['某县发生6.0级地震', II],
    ['某县发生6.9级地震', II],
    ['某县发生里氏7.0级地震', I],
    ['某村山体滑坡造成直接经济损失499万元', III],
    ['某村山体滑坡造成直接经济损失500万元', II],
    ['某村山体滑坡造成直接经济损失1200万元', I],
    ['某地森林火灾，受害森林面积99公顷', III],
    ['某地森林火灾，受害森林面积100公顷', II],
    ['某地森林火灾，受害森林面积999公顷', II],
    ['某地森林火灾，受害森林面积1000公顷', I],
    ['某地森林火灾，受害森林面积1500亩', II],
    ['台风造成9人死亡', III],
    ['台风造成10人死亡', II],
    ['暴雨造成直接经济损失5000万元', I],
    ['某河水污染事件，紧急疏散群众9999人', III],
    ['某河水污染事件，紧急疏散群众1万人', II],
    ['某河水污染事件，紧急疏散群众5万人', I],
    ['某校发生食物中毒，29人中毒', IV],
    ['某校发生食物中毒，99人中毒', IV],
    ['某校发生食物中毒，100人中毒', III],
    ['某校发生食物中毒，100人中毒，1人死亡', III],
    ['某校发生食物中毒，101人中毒，1人死亡', II],
    ['某厂有限空间作业中毒，4人死亡', III],
    ['某厂有限空间作业中毒，5人死亡', II],
    ['某地999人聚集堵路', IV],
    ['某地1000人聚集堵路', II],
    ['某地4999人聚集围堵', II],
    ['某地5000人聚集围堵', I],
    ['某商场内发生持刀伤人案，造成2人死亡', IV],
    ['某商场内发生持刀伤人案，造成3人死亡', II],
    ['某商场内发生持刀伤人案，造成6人死亡', I],
    ['某市地铁连续中断行车5小时', IV],
    ['某市地铁连续中断行车6小时', III],
    ['某市地铁连续中断行车24小时', II],
    ['某化工厂氯气泄漏，49人中毒', IV],
    ['某化工厂氯气泄漏，50人中毒', II],
    ['某化工厂氯气泄漏，100人中毒', I],
    ['某煤矿透水，9人被困井下', IV],
    ['某煤矿透水，10人被困井下', II],
    ['某煤矿透水，32人被困井下', I],
    ['塔吊倒塌致2死1伤', III],
  ])('grades by the threshold: %s -> %s', (text, severity) => {
    const judgement = judge(text);
    expect(judgement.severity).toBe(severity);
    expect(judgement.because.length).toBeGreaterThan(0);
  });

  it.each<[string, Severity]>([
    ['昨日某地发生车祸，致廿九人罹难', II],
    ['昨日某地發生車禍，致三十一人罹難', I],
    ['某地大巴坠河，3死5伤', III],
    ['某地龙舟翻沉致１７名群众死亡', II],
    ['客车坠崖 14死', II],
    ['某地火灾死亡一百二十人', I],
    ['某地爆炸死亡人数升至 １２ 人', II],
    ['某企业爆炸致死10人', II],
    ['某地火灾夺走11条生命', II],
    ['某地火灾造成一家三口死亡', III],
    ['某地民房倒塌，俩孩子遇难，仨大人受伤', IV],
    ['某地火灾，死亡12人，受伤3人', II],
    ['某地车祸，1人当场死亡，另有2人送医途中死亡', III],
    ['某地大巴车祸，三男两女全部死亡', III],
    ['某煤矿爆炸造成<b>11</b>人死亡', II],
    ['某地火灾十几人死亡', II],
    ['某地火灾上百人死亡', I],
    ['某地火灾至少10人死亡', II],
    ['某地火灾8至10人死亡', II],
    ['某地火灾逾30人死亡', I],
    ['某地火灾约10人死亡', II],
    ['某地火灾近10人死亡', III],
    ['某地火灾9人死亡，3人失踪', II],
    ['某地爆炸，死亡人数由12人更正为9人', III],
    ['某矿难此前通报死亡12人，经核实，死亡人数核实为9人', III],
    ['某矿难此前通报死亡9人，最新死亡人数升至10人', II],
    ['某矿难新增死亡2人，累计死亡10人', II],
    ['某地火灾5人死亡，同日另一处火灾6人死亡', III],
    ['辟谣：某地爆炸死亡50人系谣言，实际死亡9人', III],
    ['某地燃气爆炸，伤亡30人，其中死亡4人', III],
    ['某煤矿透水，32人被困，全部获救', IV],
    ['某地火灾未造成人员伤亡', IV],
    ['据初步统计，某地洪灾已造成12人死亡', II],
    ['某电影院火灾造成12人死亡', II],
    ['2025年12月31日，某地一工厂爆炸，造成12人死亡', II],
    ['该厂2018年建成投产，昨日发生爆炸造成12人死亡', II],
    ['去年投产的某化工厂昨日爆炸，已致11人死亡', II],
    ['某厂爆炸造成12人死亡，未发生次生灾害', II],
    ['某厂爆炸造成12人死亡，警方对造谣者依法处理', II],
    ['印度籍货轮在舟山海域沉没，12名船员遇难', II],
    ['某矿爆炸，遇难矿工增至２９名', II],
    ['两艘货船相撞沉没，13人落水，3人获救，10人下落不明', II],
    ['某景区缆车高空滞留120人超过26小时', II],
    ['旅客列车3节车厢脱轨', III],
    ['某小学学生集体腹泻，入院就诊学生达128人，暂无死亡病例', III],
    ['一名男子在小区内坠楼，经抢救无效死亡', IV],
    ['养殖场大火烧死300头猪，无人员伤亡', IV],
  ])('reads the toll as it is meant: %s -> %s', (text, severity) => {
    expect(judge(text).severity).toBe(severity);
  });

  it.each<[string, Severity, Severity]>([
    ['某化工厂爆炸致伤亡12人', IV, II],
    ['某地火灾近30人死亡', II, I],
    ['某地火灾数十人死亡', II, I],
    ['某地火灾60人受伤', IV, II],
    ['某地火灾造成3人重伤、60人轻伤', IV, IV],
    ['白石岭铁矿冒顶，已造成9人死亡，1人被困。', III, II],
    ['白石岭铁矿冒顶，已造成2人死亡，另有9人被困，救援正在进行。', IV, II],
    ['白石岭一居民楼起火，1人死亡，救出被困群众9人。', IV, IV],
  ])('raises the strictest plausible level: %s -> %s, %s', (text, severity, strictest) => {
    const judgement = judge(text);
    expect(judgement).toMatchObject({ severity, strictest });
    expect(judgement.needsReview).toBe(severity !== strictest);
  });

  it('counts the missing with the dead and asks for a review', () => {
    const judgement = judge('某村泥石流致9死21失联');
    expect(judgement).toMatchObject({ severity: I, needsReview: true, measures: { deaths: 9, missing: 21 } });
  });

  it('sums serious and light injuries of one sentence', () => {
    expect(judge('某地客车侧翻，造成1人重伤、4人轻伤、12人轻微伤').measures).toMatchObject({
      injured: 17,
      seriouslyInjured: 1,
    });
  });

  it('shows the toll of an accident abroad without grading it', () => {
    expect(judge('泰国一烟花厂爆炸，已致12人死亡')).toMatchObject({ severity: 'none', measures: { deaths: 12 } });
  });

  it('leaves an ordinary complaint ungraded', () => {
    expect(judge('小区夜间施工噪音扰民，请领导解决')).toMatchObject({
      severity: 'none',
      concern: 'complaint',
      handlingClass: 'practical-difficulty',
      because: [],
    });
  });

  it('gives offsets in the title when the toll stands there', () => {
    const [evidence] = judge('详见正文。', '某矿爆炸致12人死亡').evidence;
    expect(evidence).toMatchObject({ field: 'title', quote: '12人死亡', start: 5 });
  });

  it('reads no more than 20,000 characters and says so', () => {
    const judgement = judge(`${'平安无事。'.repeat(5000)}某工地坍塌致12人死亡`);
    expect(judgement.severity).toBe('none');
    expect(judgement.reviewReasons.join()).toContain('20000');
  });

  it.each(['1', '一', '十二万', '3人死亡，', '<a', '损失5万元', '美国北京', '2019年', '人以上', '\ud83d'])(
    'stays bounded on two hundred thousand characters of %s',
    (piece) => {
      const text = piece.repeat(200_000 / piece.length);
      expect(judge(text, text).reviewReasons.length).toBeGreaterThan(0);
    },
  );

  it('takes a watch topic of the pack for a concern', () => {
    const topics = [{ id: 't', topic: '住房', words: ['棚户区改造'] }];
    expect(classify({ text: '棚户区改造进展' }, rules, topics)).toMatchObject({ concern: 'topic' });
  });
});
