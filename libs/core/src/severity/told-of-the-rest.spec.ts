import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

const levelOf = (text: string): string => classify({ text, publishedAt }, rules).severity;

/** What became of the rest, with words between; lists of the dead, spans of a fire, figures put right, who was moved in turns. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '一辆实载29人的客车坠入深沟，送到医院的17人生命体征平稳，其余的人，包括两名驾驶员，都没能活下来。'],
  ['serious', '船上三十二人，获救二十人，其他人，包括船长，全部遇难。'],
  ['serious', '车上29人坠崖，17人送医，剩下的人无一生还。'],
  ['below', '车上29人侧翻，17人送医，其余的人安然无恙。'],
  ['especially-serious', '井下当班四十三人，爆炸后十一人自行升井，另有一人被救出；除上述十二人外，无一生还。'],
  ['especially-serious', '大巴起火，车上四十一人，除这五人外，其余全部遇难。'],
  ['serious', '公布的死亡名单上，海通镇五人，北荡镇四人，新港镇两人，均为龙卷风中房屋倒塌所致。'],
  ['below', '获救人员名单上，甲村五人，乙村四人，丙村三人，泥石流后全部安置。'],
  ['serious', '尾矿库事故死亡9人（不含仍处于失踪状态的4人）。'],
  ['serious', '爆燃后送到医院的一共七十一人，轻伤者十九，其余均系重伤，没有人死亡。'],
  ['below', '爆燃后送医80人，其中轻伤78人，其余全部为重伤。'],
  ['serious', '泥石流的死者到了九人，名单上还没有下落的剩三人。'],
  ['serious', '山火从5日清晨六点烧到9日清晨七点还没有控制住，受害面积暂时无法测算。'],
  ['serious', '山火从3月1日中午烧到3月5日中午仍未扑灭。'],
  ['relatively-serious', '森林火灾从9日8时一直烧到11日8时才扑灭，受害森林面积12公顷。'],
  ['relatively-serious', '山火受害森林面积为1480亩，而非初报的1800亩。'],
  ['serious', '化工厂爆炸后，连夜撤到体育馆的居民，共5.3万人。'],
  ['serious', '烟花库爆炸，五公里以内的居民分两批紧急转移，头一批三万八千，第二批一万五千。'],
  ['serious', '因不满安置房面积缩水，居民陆续来到区政府门前，下午最多，民警清点逾一千二百人，至晚八点散去。'],
  ['below', '市民来到区政府政务大厅办事，民警清点约一千三百人次，秩序良好。'],
  [
    'especially-serious',
    '井下当班四十三人。爆炸发生后，十一人自行升井，另有一人被救出。今天上午，最后一具矿工遗体运抵地面，搜救结束；除上述十二人外，无一生还。',
  ],
  ['especially-serious', '3日上午9点主管爆裂，直到5日下午3点，市区南片的6.2万户居民家里才重新来水，此前一滴水也没有。'],
  ['especially-serious', '燃气主管1日8时被挖断，3日10时，城东5.3万户居民家中才重新通气。'],
  ['below', '主管爆裂，6.2万户停水，3日9时停，3日20时恢复。'],
  ['serious', '塌方时当班二十六人，跑开的是三人，其余的人全部遇难。'],
  ['serious', '塌方时当班二十六人，三人及时跑开，其余的都遇难了。'],
  ['serious', '一列普速旅客列车脱轨。机车后面的十九节客车车厢，没有一节还在轨道上，无人受伤，七小时后恢复。'],
  [
    'serious',
    '卫生院集中接种流感疫苗后，四名老人先后出现高热，其中一位于14日去世。专家组认定，死亡与这次预防接种有关。',
  ],
  ['below', '工厂位于3号路，爆炸无人伤亡。'],
];

it.each(TOLD)('reads as %s: %s', (level, text) => {
  const severity = levelOf(text);
  expect(severity === 'none' || severity === 'ordinary' ? 'below' : severity).toBe(level);
});

it('takes tens of thousands of households cut off by what broke for an incident, a notice of works for none', () => {
  expect(levelOf('第三方施工挖断中压管，城西约6万户1日晚七点停气，2日早六点恢复。')).toBe('ordinary');
  expect(levelOf('计划停水通知：因管网改造，明日8时至18时停水，涉及2.1万户，请提前储水。')).toBe('none');
});
