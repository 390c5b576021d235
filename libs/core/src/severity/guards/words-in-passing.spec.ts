import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../../time/instant.js';
import { classify } from '../classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 25, 12));

/** Words of films and drills in passing, a wrong number beside the right one, rumours and what answers them. */
const TOLD: readonly (readonly [level: string, text: string])[] = [
  ['serious', '昨夜化工厂爆炸，已致11人死亡。灾难不是剧情，不能倒带，请把安全当回事。'],
  ['serious', '今晨客车坠河，12人遇难。这不是演习，救援力量正全速赶往。'],
  ['serious', '厂房坍塌已造成13人死亡，现场犹如灾难片。'],
  ['serious', '村民说，火烧起来时像电影里演的一样，11口人没跑出来，消防确认11人死亡。'],
  ['serious', '昨天煤矿透水事故，14名矿工遇难，有人曾把安全规程当小说看。'],
  ['serious', '今天凌晨客运大巴侧翻，造成10人死亡；去年这里也组织过演练。'],
  ['relatively-serious', '昨日工地塌方，造成4人死亡，网友称“剧情反转”，警方称信息属实。'],
  ['serious', '昨晚夜市燃气爆炸，12人身亡，事故无情，别等下一次教训。'],
  ['serious', '商场火灾遇难人数升至15人，家属表示判决之前不接受采访。'],
  ['serious', '今天上午，隧道涌水致16人失联，“不是模拟，是真的”，值班长在电话里喊。'],
  ['serious', '爆炸造成12人死亡，媒体称其为该市近十年来伤亡最重的一次。'],
  ['serious', '昨天的沉船事故已有17人遇难。“如果早点通知，就不会死这么多人”，家属说。'],
  ['serious', '城北工地的升降机今晨坠落，11名工人身亡，原计划下午进行的坠落救援演练随即取消。'],
  ['none', '因天气原因，原定今天下午举行的危化品泄漏演练被取消，演练脚本设定12人死亡。'],
  ['especially-serious', '选矿厂尾矿昨夜涌进自然保护区，环保部门确认该片湿地区域生态功能丧失。'],
  ['none', '该片讲述尾矿涌入湿地、区域生态功能丧失的故事，将于下月上映。'],
  ['none', '这部灾难片里，爆炸造成12人死亡，主角救下30人，特效逼真。'],
  ['none', '游戏里副本爆炸死了12个队友，气得我卸载。'],
  ['relatively-serious', '辟谣：网传30人死亡不实，实际3人死亡，均为施工人员。'],
  ['relatively-serious', '关于昨日塌方事故，网传“30人遇难”为谣言，官方核实为3人死亡、2人受伤。'],
  ['serious', '网传仅3人死亡不实，经核实死亡12人。'],
  ['serious', '昨日矿难网传死3人，家属质疑瞒报，省级工作组核查确认死亡13人。'],
  ['ordinary', '网上说车祸死了11人，是假的，交警说1人死亡、10人轻伤。'],
  ['relatively-serious', '不是死了50人，是5人遇难，请勿传播不实数字。'],
  ['none', '有人说爆炸死了12人，官方辟谣：是锅炉放汽声，无人伤亡，厂区正常。'],
  ['serious', '传言称20人遇难，夸大了，指挥部公布的数字是11人遇难、9人获救。'],
  ['relatively-serious', '昨日车祸并非网上所说的“10余人死亡”，目前确认死亡4人。'],
  ['none', '网传某小区煤气爆炸炸死8人，警方：纯属编造，发帖人已被行拘。'],
  ['none', '群里转“老城起火烧死15人”，消防队回应：昨晚没有接到任何警情。'],
  ['none', '“高速连环追尾死了20多个”的视频是去年外省的，交警提醒勿传。'],
  ['none', '有网民造谣称洪水冲走12名学生，公安机关已依法处罚。'],
  ['none', '张某在朋友圈发布“某厂毒气泄漏，死了7人”的虚假信息被查处。'],
  ['none', '听说隔壁县矿上埋了十几个人？问了亲戚，没有的事。'],
];

describe('what is said in passing, put right or only rumoured', () => {
  it.each(TOLD)('%s: %s', (level, text) => {
    expect(classify({ text, publishedAt }, rules).severity).toBe(level);
  });
});
