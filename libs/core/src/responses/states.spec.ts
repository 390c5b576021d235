import { assessReply } from './assess-reply.js';
import { clausesOf } from './reply-clauses.js';
import { statesMatter } from './states.js';

describe('statesMatter', () => {
  it.each([
    '样品已经送检',
    '押金已退给租户',
    '鱼档所用杆秤已没收',
    '设计单位正在测绘',
    '雨水管网还在建设当中',
    '公交卡中心不支持外地学生卡',
    '本县未开行旅游专列',
    '您家属于翠屏小学片区',
    '北侧规划有公交场站',
    '验收后发到农户存折',
    '户口所在地街道可以开',
    '补领须本人到场按指纹',
  ])('hears what is done, under way, denied, allowed or so: %s', (text) => {
    expect(clausesOf(text).some(statesMatter)).toBe(true);
  });

  it.each([
    '已安排工作人员处理',
    '已请专业人员跟进',
    '工作正在有序推进',
    '您的申请正在走内部流程',
    '我们不掌握具体情形',
    '不再重新办理',
    '您的意见很有帮助',
    '相信您能够理解',
    '按规定备齐所需资料后办理',
    '此件已归档备查',
  ])('hears nothing in the handling of the letter: %s', (text) => {
    expect(clausesOf(text).some(statesMatter)).toBe(false);
  });
});

const isSuggested = (question: string, reply: string): boolean => assessReply(question, reply).reasons.length > 0;

describe('an answer made of the question’s own words', () => {
  it.each([
    ['外省的医保电子凭证能不能在本市药店刷药？', '本市药店不支持外省医保电子凭证刷药。'],
    ['建议北门加一趟通勤班车。', '客运处正在拟订《城区班车开行方案》，您的建议将一并研究。'],
    ['咨询体育馆改造进展。', '体育馆改造的施工队已经进场，图纸正在审查中。'],
    ['盼望早点解决渡口没有灯的问题。', '渡口灯具的变压器还在安装，验收后会尽快通电。'],
    ['请问9号便民车能不能绕到柳堤家园？', '我镇辖区内查无9号便民车。'],
    ['老年证在邻县为什么坐车不免费？', '外县老年证在本县坐车不享受免费。'],
    ['湖滨小区孩子读哪个小学？', '您家孩子的入学范围属于育才学校。'],
    ['投诉司机甩客。', '司机已被停班学习，车费退还给您。'],
    ['生育津贴什么时候到账？', '您的申报材料已审核通过，财政拨款后发到单位账户。'],
  ])('is one: %s %s', (question, reply) => {
    expect(isSuggested(question, reply)).toBe(false);
  });
});

describe('where to turn', () => {
  it.each([
    ['退伍证丢了怎么补？', '请您直接到区退役军人事务局优抚科咨询补办的手续和要求，联系电话：0731-55512345。'],
    ['举报某公司骗加盟费。', '因您未留下联系方式，我局无法与您联系取得证据，请拨打合同科电话0731-55512346反映。'],
    ['咨询法院拍卖的房子怎么腾退。', '可以向法院申请强制执行，具体问题可以拨打12348公共法律服务热线咨询。'],
  ])('is not off topic, though it has none of the words asked: %s', (question, reply) => {
    expect(assessReply(question, reply).reasons).not.toContain('off-topic');
  });

  it.each([
    ['教师招聘几时开始？', '招聘计划正在核编，公告发布以市人社局网站为准，预计在六月份。'],
    ['幼儿园何时报名？', '以园门口张贴的公告为准，一般在六月。'],
  ])('passes nobody on beside a date: %s', (question, reply) => {
    expect(isSuggested(question, reply)).toBe(false);
  });
});

describe('what an office counts of itself', () => {
  it.each([
    ['垃圾中转站太臭。', '市容关系千家万户，我中心每天出动保洁员七百余人次，清运垃圾九百吨，全力保障整洁。'],
    ['举报卖假种子。', '我局每年春耕前后都组织打假行动，检查门店二百多家次，有力震慑了违法行为。'],
    ['希望车站加充电桩。', '我市已建成充电桩九千个，车桩比居全省前列。'],
    ['挂号太难。', '我院是三级甲等综合医院，开放床位一千二百张，年门诊量一百万人次，将一如既往地服务患者。'],
    ['建议城北建初中。', '近年来我区坚持教育优先发展，新改扩建学校二十余所，新增学位两万余个。'],
  ])('answers nobody: %s %s', (question, reply) => {
    expect(isSuggested(question, reply)).toBe(true);
  });

  it('answers where it goes on to the place that was asked about', () => {
    const reply = '我县大班额较多，全县需要化解班额60个。柳堤社区因柳堤小学学位紧张，今年调整到了育才小学。';
    expect(isSuggested('为什么把柳堤社区划到育才小学？', reply)).toBe(false);
  });
});
