import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../time/instant.js';
import { classify } from './classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 20));
const LEVELS: Readonly<Record<string, string>> = { I: 'especially-serious', II: 'serious', III: 'relatively-serious' };

/** What is asked, taught, staged or made up, beside events that happened where such words stand: level, text, title. */
const TOLD = `
II|今晨客运站候车厅屋顶塌了，已确认13人遇难。救援科普：被埋时如何自救，请看下文。|客运站屋顶坍塌13人遇难
below|一次事故死亡10至29人是哪一级？A一般 B较大 C重大。答案见评论。|每日一题：事故分级
below|小知识：死亡30人以上即为特别重大事故，须上报国务院。
II|答题活动现场气球爆燃，火焰波及人群，12人重度烧伤后死亡。
below|“客车坠崖，二十多人没了”，这段流传甚广的音频经查为AI合成，造谣者已被传唤。
below|有人把外国矿难的画面配上“本县煤矿死了三十一个”，网信办已责令删除。
below|剧本杀里的“矿难”死了十三个人，玩家要找出凶手。
II|剧本杀门店起火，十一名玩家遇难。
below|排了三个小时，前面一百多号人，感觉要死在队伍里了。
below|这栋楼电梯一天坏八回，二十几户老人都快被折腾死了。
II|电梯井坍塌，二十几户受影响，十二名工人被砸死。
below|那时候闹饥荒，村里饿死了三百多人，碑上都刻着名字。
below|文献载，康熙七年大震，城中压死者四千余人。
II|文庙始建于康熙年间，昨夜大火中十二名值守人员丧生。
below|看守所条例解读：死亡十人以上的事故须提级调查。
below|安全月报：同类企业三年内发生爆炸4起，死亡23人。
II|昨夜同类企业再次爆炸，造成13人死亡，省厅要求全面停产。
below|朋友圈传“鹿角岭发大水卷走八十多人”，镇里回应：没有发大水，也没人失踪。
below|某地旧视频被改成“我县幼儿园中毒一百五十人”，公安已查处。
below|老师用“一辆大巴坠河，四十人全部遇难”为例讲解新闻写作。
below|演习脚本写着：储罐爆炸，死亡30人，重伤100人。
below|保险条款：单次事故死亡三十人以上的，按约定限额赔付。
II|高速连环相撞致14人死亡，保险公司已启动赔付。
below|博物馆展出矿灯，讲述一九六〇年矿难中六百多名矿工的故事。
II|博物馆今日失火，浓烟涌入展厅，15名观众身亡。
below|警方：网民张某编造我市地铁脱轨死十几人的假消息，行政拘留七日。
below|这部片子讲一场山火，烧死十九名消防员，看得人心碎。
below|全国每天约有一百六十人死于交通事故，请系好安全带。
below|小说连载：瘟疫席卷三省，死者数万。
II|现场视频配文“死了十三个人”。县里通报，大巴坠河已致13人遇难。
II|县里说爆炸造成12人遇难，周边村庄没人失踪。
II|山洪致11人遇难，这是三年内最严重的一次。
II|昨夜大巴坠河，十一人遇难，此事属于哪个部门管还在协调。
`;

it.each(
  TOLD.trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('|')),
)('tells an event from what is only told of one: %s "%s"', (level = '', text = '', title = '') => {
  const { severity } = classify({ title, text, publishedAt }, rules);
  const isBelow = severity === 'none' || severity === 'ordinary';
  expect(isBelow ? 'below' : severity).toBe(LEVELS[level] ?? 'below');
});
