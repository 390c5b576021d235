import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));
const levelOf = (text: string) => classify({ text, publishedAt }, rules).severity;

const EVENTS: readonly (readonly [level: string, text: string])[] = [
  ['serious', '24日21时许，青坪煤矿发生透水事故，已造成11人遇难、2人失联。'],
  ['especially-serious', '今天凌晨，白河客渡船倾覆，目前已打捞起31具遗体，搜救还在继续。'],
  ['serious', '昨晚有人驾车在步行街冲撞行人，4人不幸身亡，嫌疑人被当场抓获。'],
  ['relatively-serious', '昨天下午，工地吊篮坠落，4名工人当场死亡。'],
  ['serious', '校车坠塘，车上十六名孩子和司机，救上来的只有五个，其余全部溺亡。'],
  ['serious', '山火至今未得到有效控制，受害森林面积已达130公顷，没有人员伤亡。'],
];
/** What a bulletin, a reporter or somebody who forwards it puts behind. */
const BEHIND = [
  '前天市里还举行了一场森林防火演练。',
  '该单位上周刚组织过应急演练并获评优秀。',
  '请市民朋友不信谣、不传谣，以官方发布为准。',
  '今年以来，全市安全生产形势总体平稳，事故起数、死亡人数同比分别下降11%、9%。',
  '去年同期当地也曾发生类似事故，死亡3人。',
  '有网民称死了五十人，官方已辟谣。',
  '法院昨天开庭审理另一起案件，被告人当庭认罪。',
  '上个月邻省也发生过一起事故，致41人死亡。',
  '看到的人说，场面比灾难片还吓人。',
  '按照规定，死亡30人以上的为特别重大事故。',
];

describe('what is told beside an event', () => {
  for (const behind of BEHIND) {
    it.each(EVENTS)(`leaves its level: ${behind} behind %s %s`, (level, text) => {
      expect(levelOf(text)).toBe(level);
      expect(levelOf(text + behind)).toBe(level);
      expect(levelOf(`${text}\n${behind}`)).toBe(level);
    });
  }

  it.each([
    ['serious', '今年以来全县事故起数同比下降。昨夜20时许，城西烟花仓库爆炸，12人死亡。'],
    ['serious', '今年以来，全市事故起数同比下降两成。不料青坪煤矿透水，11名矿工遇难。'],
    ['serious', '全年事故起数同比下降的通报刚发出。西港码头油罐爆炸，12人遇难，4人失联。'],
    ['especially-serious', '昨晚宿舍楼起火，死者包括三十六名学生。'],
    ['relatively-serious', '昨晚宿舍楼起火，共5人遇难，死者包括两名学生。'],
  ])('reads an event behind it, and a share of the dead: %s %s', (level, text) => {
    expect(levelOf(text)).toBe(level);
  });

  it.each([
    '今年前三季度，全市事故起数、死亡人数同比双下降。其中矿山领域死亡31人，道路交通领域死亡52人。',
    '全年累计发生森林火灾41起，同比减少。森林受害面积1300公顷。',
    '今年以来，全县溺水事故起数同比下降。学生溺亡11人，均在假期。',
    '今年以来全市未发生较大以上火灾，起数同比下降。亡人火灾主要集中在住宅，共死亡14人。',
    '省地震局年度报告：全年记录到3级以上地震同比减少。最大为5.9级。',
    '全县火灾共造成13人死亡。与上年同期相比，起数下降一成，亡人数同比持平，环比略升。',
    '昨天，市中级人民法院公开开庭审理一起爆炸案，公诉机关指控，被告人违规生产引发爆炸。11名工人死亡。',
    '被告人李某醉酒驾车冲进人群。12人死亡。法院一审判处其死刑。',
    '市里昨天举行综合应急演练。化工厂储罐爆炸，12人被困，消防员五分钟到场。',
    '昨晚追完这部剧，电影感十足。矿井透水死了三十一个人那段剧情看哭了我。',
    '有人持刀行凶，死了四个人？警方通报：网传内容系谣言，请勿信谣传谣。',
    '网传城东爆炸死亡12人，请广大市民不信谣、不传谣。',
    '听说昨晚江边翻了船，死了十几个。请大家不信谣、不传谣，水上派出所没有接到报警。',
    '上个月邻省也发生过一起爆炸，11人遇难，我们这里的加油站能不能查一查。',
    '专家提醒，烧炭取暖可在短时间内致人死亡，去年全国有近千人因此丧生。',
  ])('keeps what no event is: %s', (text) => {
    expect(levelOf(text)).toBe('none');
  });
});
