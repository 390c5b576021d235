import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';

const PUBLISHED = new Date('2026-11-20T02:00:00Z');

it.each<[Severity, string, string]>([
  [
    'serious',
    '外国旅游团大巴追尾：2死51伤',
    '市外办：昨日14时，两辆载有外籍游客的大巴在高速追尾，2名外籍游客死亡，51名外籍游客受伤，伤亡者均为外国公民，使馆已派员。',
  ],
  [
    'serious',
    '涉外交通事故通报',
    '来自北美的外国研学团一行在景区公路翻车，1人死亡，62人受伤，均为外国学生，驻华使馆已获通报。事发地为我市盘山公路。',
  ],
  [
    'especially-serious',
    '国际邮轮接驳船事故',
    '昨日本市码头接驳船与货船相撞，船上均为外籍旅客，4人死亡，108人受伤，已按涉外突发事件处置。',
  ],
  [
    'serious',
    '外籍运动员住地火灾',
    '18日晚，我市酒店火灾，造成3名外籍运动员死亡，52名外籍运动员受伤（多为吸入性），启动涉外应急。',
  ],
  [
    'serious',
    '外国留学生车祸',
    '云州市：一辆载有来自非洲留学生的客车侧翻，1名外籍学生遇难，49名外籍学生受伤，伤亡者全部为外国留学生。',
  ],
  ['ordinary', '外籍游客车祸', '昨日我市景区一辆中巴侧翻，6名外国游客受轻伤，无人死亡，外办已介入。'],
  ['relatively-serious', '混合团车祸', '昨日我市高速一大巴追尾，3人死亡，51人受伤，其中外籍游客2人，其余为本地乘客。'],
  ['none', '外籍游客在海外', '当地时间18日，一辆大巴在欧洲某国翻车，1死56伤，均为当地居民。'],
  ['serious', '外国游客车祸', '昨日本市环湖路，一辆载着外国游客的大巴撞上护栏，5死47伤，死伤者全是外籍。'],
  ['serious', '海外华人？', '来自东南亚的外国旅游团在我县翻车，2名外国游客遇难，48名外国游客受伤。'],
  ['ordinary', '外企火灾', '昨日本区一外国企业厂房起火，2人死亡，55人轻伤，伤亡者均为本地员工。'],
  ['relatively-serious', '外籍', '今日本市高速追尾，4人死亡，60人受伤，伤者中3人为外籍。'],
])('foreigners dead and injured are counted together where all are foreigners: %s %s', (severity, title, text) => {
  expect(classify({ title, text, publishedAt: PUBLISHED }, rules).severity).toBe(severity);
});

it.each<[Severity, string, string]>([
  ['ordinary', '快递面单外泄', '网警通报：某驿站店员倒卖面单，2.3万条收件信息流出，已抓获。'],
  ['ordinary', '小区业主资料泄露', '区网信办：我区一物业公司系统被入侵，1.6万名业主姓名电话外泄，漏洞已封堵。'],
  ['ordinary', '医院挂号系统漏洞', '经核查，县医院挂号系统接口被爬取，约12万条就诊记录泄露，公安已立案。'],
  ['ordinary', '驾校学员信息泄露', '公安机关查明，驾校前台将4,700名学员个人信息卖给保险公司，两人被刑拘。'],
  ['ordinary', '售楼处', '开发商案场系统数据库被拖库，泄露客户信息35万条，已报案，没有资金损失。'],
  ['relatively-serious', '会员数据泄露', '连锁健身房会员数据泄露，涉及个人信息180万条，网信部门约谈。'],
  ['none', '诈骗提醒', '近期有人兜售公民信息，请市民保护个人信息，不要把身份证照片发给陌生人。'],
  ['none', '投诉：信息被泄露', '我买房后每天接到十几个装修电话，肯定是售楼处把我个人信息泄露了，请查处。'],
  ['none', '网警普法', '依照司法解释，非法获取公民个人信息5000条以上的，属情节严重，可处三年以下徒刑。'],
  ['ordinary', 'App 漏洞', '网信办通报：我市某打车App因接口漏洞导致9.6万名用户手机号泄露，已责令整改。'],
  ['ordinary', '征信记录外流', '银行员工倒卖征信记录1,200条，警方已立案。'],
  ['ordinary', '学籍数据', '区教育局：有人爬取学籍系统，5.4万名学生个人信息外泄，系统已加固。'],
  ['serious', '快递数据', '公安破获快递内鬼案，1,300万条公民个人信息被出售。'],
  ['none', '求助', '我在网上贷款后个人信息泄露，天天收到催收短信，求助网警。'],
])(
  'fewer records than any row asks for are an ordinary event, an appeal or a complaint is none: %s %s',
  (severity, title, text) => {
    expect(classify({ title, text, publishedAt: PUBLISHED }, rules).severity).toBe(severity);
  },
);
