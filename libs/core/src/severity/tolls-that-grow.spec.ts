import { SHIPPED_RULES } from '@huiying/fakes';
import { classify } from './classify.js';

const measures = (text: string, title = '') => classify({ title, text }, SHIPPED_RULES).measures;
const deaths = (text: string) => measures(text).deaths ?? 0;
const injured = (text: string, title = '') => measures(text, title).injured ?? 0;

describe('a toll that grows is read to its end', () => {
  it.each([
    ['机场此前公布的遇难者人数为74人，昨天更正为59人，地面另有6名居民遇难，合计65人死亡。', 65],
    ['作坊爆炸，当场炸死3人，另外5人被送往县医院。12日凌晨，烧伤面积达九成的女工赵某不治。', 4],
    ['据警方统计，当天死于踩踏的人数为43人。', 43],
    ['列车爆炸的遇难者人数改过两次：120人、118人，昨天比对完成，确认为112人。', 112],
    ['烧窑的赵某当场被炸死，一名女工被砸身亡。', 2],
    ['劫匪开枪后逃走，该店主当场身亡。警方证实，此案还导致一名路过的老人中弹，抢救两天后于6日去世。', 2],
    ['大巴的司机和坐在前排的乘客当场死亡。', 2],
    ['爷爷和年纪最小的3岁孙子没能救回，其他四人好转。', 2],
    ['三名消防员在火场牺牲。除消防员外，火灾还造成两名被困在夹层的店员死亡。', 5],
    ['船翻了，三名妇女不会水，被冲出一里地，下午找到时已没了呼吸。', 3],
    ['找到11具遗体，另外4人被认定遇难，登山史上最惨重的这次雪崩共夺走15人生命。', 15],
  ])('%s', (text, toll) => {
    expect(deaths(text)).toBe(toll);
  });
});

describe('one death in plain words', () => {
  it.each([
    '女工被卷进机器，医生赶到后，在现场宣布其死亡。',
    '操作员攀爬塔吊时坠地，15时30分医生宣布死亡。',
    '自建房着火，烧毁房屋和家具，独居的73岁房主死亡。',
    '乘务员突然倒地，晚上9点，医生宣布抢救无效，原因正在查。',
    '一名男子野泳时溺水，捞上岸时已没有生命迹象。',
    '村民赵某被气浪掀翻，到医院时已经死亡。',
    '女孩被货车撞倒，再没能醒来。',
  ])('%s', (text) => {
    expect(deaths(text)).toBe(1);
  });
});

describe('a figure that the office denies or has another for gives way to its own', () => {
  it.each([
    ['洪水造成16人死亡。一度有媒体估计死亡人数达420人，当地官员予以否认。', 16],
    ['集会组织方称有140人死亡，官方公布的数字是88人死亡。', 88],
  ])('%s', (text, toll) => {
    expect(deaths(text)).toBe(toll);
  });
});

describe('the injured', () => {
  it.each([
    ['警方上午通报5人死亡、9人受伤。今天再通报：一名伤者不治，目前已造成6人死亡，8人受伤。', 8],
    ['轿车内一男一女没有受伤，摩托车上三人受伤。', 3],
    ['船上21人先后上岸，没有一个受伤。', 0],
    ['客机坠毁，39人遇难，47人生还。生还者全部受伤住院。', 47],
    ['棚子塌了，其他6人伤势不一。', 6],
    ['保安追赶时左臂中弹，仍在住院。', 1],
    ['新郎右眼球破裂，视力无法恢复。', 1],
    ['司机没有骨折，手臂也没有划伤。', 0],
  ])('%s', (text, toll) => {
    expect(injured(text)).toBe(toll);
  });

  it('a broken arm is shown and makes no level', () => {
    const told = '老廖被送到医院，左腿骨折。';
    expect(injured(told)).toBe(1);
    expect(classify({ text: told }, SHIPPED_RULES).evidence).toEqual([]);
  });
});

describe('the dead who are named, paired or excepted', () => {
  it.each([
    ['遇难的分别是船主何某、帮工孙某和游客钱某。', 3],
    ['死者分别是店主、其妻李某和7岁的女儿。', 3],
    ['死者为一对父子，父亲44岁，儿子12岁。', 2],
    ['机上46人，除2人外全部遇难。', 44],
    ['法医鉴定，该女子死因为触电。', 1],
    ['母亲溺亡，女儿获救。', 1],
    ['昨天又找到3具遗体，连同先前的11人，共14人。', 14],
    ['昨日，一名驴友坠崖身亡。据统计，入秋以来已有13人在该山区死亡。', 1],
    ['医生用尽办法，没能把孩子救回来。', 1],
    ['据法医介绍，死因为失血。', 1],
    ['摩托车手撞上护栏，当场没了呼吸。', 1],
    ['这是继上月9人死亡的透水之后，该矿又一起事故，此次造成4人死亡。', 4],
  ])('%s', (text, toll) => {
    expect(deaths(text)).toBe(toll);
  });

  it.each([
    ['8人受伤，其中1人送医后死亡。', 7],
    ['事故造成4人受伤，一名伤者昨晚死亡。', 3],
    ['被捅伤的五名学生中，一名在送医途中死亡。', 4],
    ['14人受伤送医，1名司机死亡。', 14],
    ['目前住院90人，另有6人死亡。', 90],
  ])('no longer counts among the injured who died: %s', (text, toll) => {
    expect(injured(text)).toBe(toll);
  });

  it.each([
    [
      '爆炸当场造成4人死亡，12人受伤。3日下午，一名烧伤面积达95%的伤者经抢救无效死亡。其余11名伤者中，2人伤势危重。',
      11,
    ],
    ['43名伤者被送往三家医院，其中2人夜间不治身亡，其余41人仍在治疗。', 41],
    ['事故造成6人死亡、2人受伤。2名伤者中的一名女性死亡。另一名伤者颅骨骨折。', 1],
    ['三人被撞倒，造成一死两伤。另一名伤者已做完手术。', 2],
  ])('counts who is left of the injured: %s', (text, toll) => {
    expect(injured(text)).toBe(toll);
  });
});
