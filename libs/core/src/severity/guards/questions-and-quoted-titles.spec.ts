import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';
import type { Severity } from '../severity.js';

it.each<[string, string, Severity]>([
  [
    '安全知识每日一练',
    '某化工厂爆炸，当场死亡12人，重伤35人，直接经济损失6000万元，该事故属于（ ）。A.特别重大 B.重大 C.较大',
    'none',
  ],
  ['一建考试真题解析', '某工地坍塌死亡5人，受伤10人，直接经济损失900万元。问：该事故等级为？', 'none'],
  ['注安师考试：今日习题', '某煤矿透水，死亡31人，30人以上为特别重大。', 'none'],
  ['', '矿井发生爆炸，死亡12人，该事故为（　　）。A、较大事故 B、重大事故 C、特别重大事故', 'none'],
  ['', '仓库起火烧死4人，本题答案：C，解析：3人以上10人以下为较大。', 'none'],
  ['', '考试题：下列哪项不属于火灾？A.大火烧死三人 B.山火', 'none'],
  ['安全员考试推迟 因矿难', '昨夜鑫源煤矿发生瓦斯爆炸，当场死亡9人，医治无效又死亡2人。', 'serious'],
  ['公务员考试当天考点外围墙坍塌', '昨日上午某考场外发生坍塌，死亡4人，公务员考试推迟。', 'relatively-serious'],
])('a question of an exam is no event: %s %s', (title, text, severity) => {
  expect(classify({ title, text }, rules).severity).toBe(severity);
});

it.each<[string, Severity]>([
  ['昨晚梦到矿上塌了，埋了二十几个人，吓醒了一身汗。', 'none'],
  ['做了个噩梦，梦见整条街烧了，街坊三十多口都没了。', 'none'],
  ['做梦也没想到，昨晚矿上塌了，死了二十几个人。', 'serious'],
  ['噩梦般的一夜，矿上塌了，死了十二个人。', 'serious'],
])('what was dreamt has not happened: %s', (text, severity) => {
  expect(classify({ text }, rules).severity).toBe(severity);
});

it.each<[string, Severity]>([
  ['调度员老秦昨天退休，三十一年零事故，徒弟们送了他一块匾。', 'none'],
  ['渡口昨日办了告别仪式，摆渡三十年没出过一次事故。', 'none'],
  ['渡口昨日一艘渡船侧翻，三十年来头一次出事故。', 'ordinary'],
])('what has never happened is none: %s', (text, severity) => {
  expect(classify({ text }, rules).severity).toBe(severity);
});

it.each<[string, string, Severity]>([
  [
    '关于“东门商城大火烧死二十人”的核查说明',
    '10月25日夜间，网上传播“东门商城大火烧死20人”的消息。经核实：当晚商城并未着火，浓烟系烧烤档口的油烟，没有明火，无人受伤。上述说法不实，系谣言。',
    'none',
  ],
  [
    '关于“北站爆炸”的情况说明',
    '昨晚有人发视频说“北站爆炸死了九个”。经核实，北站没有发生爆炸，响声是轮胎爆裂。该消息不属实。',
    'none',
  ],
  [
    '关于“滨河小区楼体坍塌”有关信息的通报',
    '今日上午，有网民称“滨河小区楼塌了”。住建局到场查看，楼体未发生坍塌，图片为外地旧图。编造者已被传唤，系谣言。',
    'none',
  ],
  ['辟谣', '“江边化工厂毒气泄漏毒死八人”为假，经查企业当天停产检修，未发生泄漏。', 'none'],
  [
    '关于“西山批发市场大火烧死十五人”的说明',
    '网传批发市场大火烧死十五人不实。经核实，当晚起火的是一家小店，过火面积20平方米，没有人员伤亡。',
    'ordinary',
  ],
  [
    '关于厂房火灾的通报',
    '网传厂房大火烧死十五人系谣言。经核实，10月3日22时许起火，造成4人死亡。',
    'relatively-serious',
  ],
  ['关于“6·18”爆炸事故的通报', '6月18日2时许，鼎源公司发生爆炸，造成4人死亡。其余说法不实。', 'relatively-serious'],
])('what a title quotes to deny it is no event: %s', (title, text, severity) => {
  expect(classify({ title, text }, rules).severity).toBe(severity);
});
