import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { classify } from './classify.js';
import { readSeverityRules } from './read-severity-rules.js';

const rules = readSeverityRules(
  parse(readFileSync(new URL('../../../../config/severity.yaml', import.meta.url), 'utf8')),
);

/** `{a/b}{c/d}` is four texts. */
function expand(template: string): string[] {
  const slot = /\{([^{}]*)\}/.exec(template);
  if (!slot) return [template];
  const [all, choices = ''] = slot;
  return choices.split('/').flatMap((choice) => expand(template.replace(all, () => choice)));
}

/** Ways of telling of each kind of event beside its thresholds: level | template. */
const TOLD = `
serious | {地铁3号线/轻轨1号线/城轨环线}因隧道渗水，{连续中断行车26小时/列车停摆二十五个小时/已经停了整整一天零两个小时/中断运营一天一夜还没恢复}，乘客已疏散。
relatively-serious | {地铁3号线/轻轨1号线}受供电故障影响，{连续中断行车7小时/从早上6点停到下午3点}，没有人受伤。
serious | {旅客列车/一列动车}在岚山站内{20节车厢脱轨/脱轨20辆/二十节车厢出轨}，1名旅客受伤。
serious | {货运列车/一列重载煤车}{65节车厢/六十多节}{脱轨/颠覆/掉道}，无人伤亡。
serious | {液氯/硫化氢}{泄漏/跑气}，青渡县{紧急疏散了/连夜转移}{居民5.6万人/群众52000人}，无人中毒。
serious | {缆车/观光吊厢}停电后，{120名游客/一百二十多人}{悬在半空/被困高空/滞留空中}{26个小时/一天多}，全部救下。
especially-serious | 区域电网故障，{减供负荷达到事故前总负荷的35%/损失负荷百分之三十五/减供负荷三成五/减供了35%的负荷}，正在恢复。
especially-serious | 青渡市区{6万户/六万多户居民}{停气/断水/没有自来水}{已经三天/超过48小时/两天两夜}，抢修仍在继续。
especially-serious | G55国家高速公路因边坡垮塌{双向中断/全线封闭/双向断道}{50小时/三天}，没有人伤亡。
especially-serious | 长江干线因沉船{断航/封航/停航}{30个小时/一天半}，无人落水。
serious | 青渡县发生{6.1级/６．１级/六点一级}地震，多地有震感。
serious | {滑坡/泥石流/崩滑}造成{直接经济损失600万元/财产损失六百二十余万元}，没有人员伤亡，青渡县已派人勘查。
serious | {后山裂缝扩大/危岩松动}，{受威胁群众680人/威胁到六百多名村民}，县里已组织撤离。
especially-serious | 危岩体变形加剧。经排查，崖下共{一千三百余人/1300人}受到威胁，要求今晚搬离。
serious | 云河支流{左岸堤防/圩堤}{决口/溃堤/被冲开60米口子}，两个村进水，无人伤亡。
serious | {林区大火/这场山火}{已经烧了四天四夜/连续燃烧80小时/烧了整整96个小时}，{仍未得到控制/火势依然失控/至今没扑灭}。
serious | {接种疫苗后/打完预防针/集体接种后}{一名幼儿死亡/两个孩子没了/1名儿童不治身亡}，疾控中心已封存该批次。
serious | 不明原因发热{已扩散到邻县/传到了隔壁县}，累计60例。
especially-serious | {五千六百多人/6000余名群众}{聚集在市政府门前/堵了市中心广场/上街游行}，警方维持秩序。
serious | {村民和施工队/城管与商贩}{爆发冲突/打了起来/发生肢体冲突}，{15人受伤/致15人被打伤}，派出所已介入。
especially-serious | {讨薪工人/村民}{把国道堵死/堵断高速/封堵国道}{九个小时/长达10小时}，已疏通，无人受伤。
especially-serious | {商场/地铁站}{发生持刀砍人案/男子挥刀乱砍}，{已致6人死亡/七人没救过来}，凶手已控制。
serious | {商场/候车厅}{发生持刀砍人案/有人拿刀见人就捅}，{已致3人死亡/4人遇难}，嫌疑人被抓。
especially-serious | 社交软件{泄露用户信息/用户资料外泄}{1.2亿条/一亿两千万条/一点二亿条}，网信办通报。
serious | {化工厂/企业}{网络攻击/勒索病毒}造成直接经济损失2600万元，网警调查。
especially-serious | {市区/市主城区}{饮用水源/取水口}{受污染/苯超标}，{停止取水/取水中断}，市民排队接水。
serious | {油污/超标水团}{已流到邻省/跨省了}，环境部门监测。
serious | {突发环境事件/水污染事件}造成{直接经济损失2600万元/损失两千六百万元}，无人伤亡。
serious | 煤矿透水，{15人被困/还有15个人在里面出不来/15名弟兄没上来/井下还有15人}，正在救援。
serious | {厂房塌了/在建桥梁坍塌}，{被埋12人/埋了十二个人/12人被压在下面}，正在挖。
especially-serious | 仓库火灾直接财产损失{1.02亿元/壹亿零贰佰万元/一亿零二百万元}，无人员伤亡。
serious | {一家六口和来帮忙的四个邻居/六名工人和施救的四名村民}煤气中毒，都没能救回来。
relatively-serious | 两车相撞，一车五人全部遇难，另一车四人中三人死亡。
serious | {罐笼坠落井底/工棚被埋}，里头的{17名工人/十七个人}{没有一个能活着出来/没一个活下来/无一生还/早就没有了心跳}。
serious | 凌晨的大火里，{消防员在三楼找到7人，在楼梯间找到3人/从东屋抬出7人，从西屋抬出3人}，{均已遇难/都已没有了呼吸}。
serious | {大巴坠崖/面包车坠江}，{全车14人仅2人生还/车上14人，只有2个人还活着}。
serious | 货轮沉没，船员15人，{已救起4人，其余仍在搜寻/救起4人，其余下落不明}。
serious | 爆炸没有造成死亡，{市一院收治重伤27人，市二院收治重伤24人/县医院有重伤27人、中心医院有重伤24人}。
serious | 山洪{卷走十几人，遗体已全部找到/冲进营地，十三人被冲走，至今杳无音讯}。
relatively-serious | 事件：仓库火灾｜死亡：3｜受伤：5。
especially-serious | {发现一种新传染病/某县报告新传染病并出现人传人/已消灭的传染病重新流行}，专家组已到。
serious | {小学门口/中学校园内}有人持刀行凶，{十余名学生受伤/5名学生受伤}，嫌疑人被控制。
ordinary | {两户邻居/两家人}因宅基地{发生冲突/打了起来}，{3人死亡/三人丧命}，警方已控制嫌疑人。
serious | {村民与施工队/讨薪工人与保安}发生冲突，{3人死亡/三人丧生}。
serious | 有人在{公交车上/商场里}{纵火/泼汽油点火}，3名{乘客/顾客}死亡。
especially-serious | {城区6.8万户居民断气49小时/6.8万户居民连续49小时无气可用}。
none | {三十年前/十多年前/上世纪九十年代}，{那场火灾夺走了32条生命/渡船翻沉，32人遇难}，老人回忆。
none | {网传/群里传}某工厂爆炸死了32人，{经核实不属实/警方已辟谣/不是真的}。
none | 青渡县没有发生什么“化工厂爆炸死了15人”，大家别再转了。
none | {今年前10个月/上半年}，全县交通事故死亡32人，{同比下降10%/形势总体平稳}。
none | {该剧/这部电影}{开场就死了32个人/讲述矿难中11人遇难的故事}，值得一看。
`
  .trim()
  .split('\n')
  .map((row) => row.split(' | ') as [string, string]);

it.each(TOLD)('grades as %s: %s', (severity, template) => {
  const texts = expand(template).map((text) => (severity === 'none' ? text : `昨晚，${text}`));
  const wrong = texts.filter((text) => classify({ text }, rules).severity !== severity);
  expect(wrong).toEqual([]);
});
