import { RarePattern } from '../words/rare-pattern.js';
import { SoughtPattern } from '../words/sought-pattern.js';
import type { Mention } from '../measures.js';

export type PersonState =
  | 'deaths'
  | 'missing'
  | 'deathsOrMissing'
  | 'casualties'
  | 'seriouslyInjured'
  | 'lightlyInjured'
  | 'injured'
  | 'poisoned'
  | 'atRisk'
  | 'evacuated'
  | 'cases'
  | 'stranded'
  | 'rescued'
  | 'other';

export interface StateHit {
  readonly state: PersonState;
  /** People spoken of (死者, 伤者), not a toll. */
  readonly listed: boolean;
  readonly start: number;
  readonly end: number;
}

/** Order matters: the first pattern that matches at the earliest place wins. */
const STATES: readonly (readonly [PersonState, string])[] = [
  ['casualties', '死伤|伤亡'],
  [
    'other',
    '(?:死者|伤者|遇难者|死难者|罹难者|逝者|伤员|烈士)(?:们)?(?:的)?(?:家属|亲属|家人|亲人|父母|子女|家庭|遗属)|参与|参加|投入|救援(?!(?:人员|队员)(?:不幸|当场|先后|也)?(?:牺牲|殉职|遇难|死亡|身亡|受伤|重伤|中毒|失联|被困))|搜救队|搜救人员|赶赴|赶到|出动|被?问责|追责|被判|刑拘|拘留|逮捕|抓获|控制|报名|隔离|入选|身份|无生命危险|没有生命危险|脱离生命危险|脱离危险|无大碍|的死亡(?!人数|数)|生命体征平稳|康复|出院|治愈|救治成功|免于|不死|没死|未死|吊唁|悼念|祭奠|安葬|立案|起诉|受审|获刑|献血|待产|求职|应聘',
  ],
  [
    'rescued',
    '获救|(?<!无一|[没未]能|无人|没有|没|无)生还|(?<![没未]能)脱险|救出|升井|逃生|脱困|(?<!无一|无人)幸存|安全撤出|成功(?:营救|解救)|解救|营救',
  ],
  [
    'deathsOrMissing',
    '(?:死亡|遇难|身亡)(?:或者?|和|及|与|、)?(?:失踪|失联)|(?:死亡|遇难|身亡|罹难|丧生)(?:总?人数|人员|者)?\\((?:其中)?(?:含|包括|包含|及|或|和)?(?:失踪|失联|下落不明)(?:人员|人数|者)?(?:在内)?\\)',
  ],
  [
    'deaths',
    '死亡|当场(?:都|全|就|也){0,2}走了(?=[,。;!?\\n]|$)|亡人(?:人数|数字|数)?|(?:鲜活|年轻)的?(?:年轻的?)?生命(?=[^,。]{0,8}(?:离|逝|消|定格|陨|夺|戛|没|葬))|杀害|(?<!幸免)遇难|身亡|丧生|罹难|遇害|被害|殒命|殒殁|丧命|命丧|毙命|溺亡|溺毙|牺牲|殉职|殉难|捐躯|离世|辞世|过世|去世|亡故|不治|惨死|猝死|暴毙|夭折|葬身|送命|丢[了掉]?(?:性)?命|送了命|殁|惨亡|死于非命|身故(?<!(?:意外|疾病|因病|故|非|等)身故)(?!保险|赔|责任|保障|金|受益)|救不(?:回来|活|过来)了|(?:宣告|宣布)死亡|无一生还|无一幸免|(?:没有?|未)能?(?:抢)?救(?:回|过|活)来?|(?:没|未)能?(?:抢)?救(?:回|过)|(?:没|未)能?(?:挺|撑|熬|扛)过(?:来|去)|(?:没|未)能(?:抢)?救|没了性?命(?!地|似)|(?<=(?:塌|废墟|瓦砾|火|水|井|洞|泥|震|车祸)[^,。;!?\\n]{0,8}[里中下底头])没了(?=[,。;!?\\n]|$)|没活(?=[,。;!?…”"~\\n]|$)|一个活(?:的|口|人)(?:都|也)?没(?:有|剩|见)?|冇(?:晒|咗)(?:气|呼吸)|(?<=[都已经就人])冇(?:气|呼吸)|断咗气|过咗身|救唔[返番]|(?:没|未)[能有]?(?:活下来|活成|活着|活命|生还|逃出|逃生|跑出来|幸免|逃过一劫)|(?:抢救|救治|医治)无效|被杀(?!害)|无人(?:生还|幸存|幸免|归来)|无一幸存|没有?一[个人名位](?:人)?(?:能|再|还|是)*(?:够)?(?:睁(?:着|开)?眼|动弹|囫囵|全乎|活|喘气|有气|出气|救[回活过]|生还|幸存|幸免|逃|跑出来|出来|上来|回来|醒)|(?<=一个[都也])没[能有]?(?:回来|出来|上来|下来|活下来|逃出来|跑出来)|(?:没有?|无)(?:任何)?生还|(?<=[一二两三四五六七八九十\\d]个)当场没了|(?:送|拉)(?:到|往|去)?医院[^,。;!?\\n\\d]{0,6}(?:也|就)没了|(?:当场|已经|人就|就这么|都|全)(?:就|人)*(?:不行|没|断气|咽气)了(?=[,。;!?\n]|$)|(?:断|咽)了?(?:最后一口)?气(?!筒|门)|没了?气(?=的)|没了(?=的)|(?<=[人名个口])(?:当场|已经|已|就|都|全)*没(?:了气|了?气了)(?![味势候象色力])|遭遇不幸|(?:永远|永久)地?(?:离开|倒在|留在|长眠|停止|定格|闭上|睡着)|(?:与世)长(?:辞|眠)|撒手人寰|天人永隔|阴阳(?:两|相)隔|离开(?:了)?(?:我们|人世|人间)|再也?没(?:有|能)?(?:回来|醒来|上来|出来|回家|醒过来|起来|站起来)|没能?(?:等|撑|熬|挨)到[^,。]{0,2}(?:救护车|医院|救援|天亮|消防|120|急救)|没能留住|(?<=(?:送来|送医|送到|抬来|拉来|抢救|急救|大夫|医生|护士)[^。!?\\n]{0,16}一个[都也])没能?(?:留|保|抢)住|没(?:刨|挖|救|捞|找|拉|扒)(?:出|上)(?:来|过来)?(?:一个)?(?:活的?|喘气)|就没再?(?:醒|起来)|没再醒|再没醒|没有?人(?:升井|出来|生还|幸存|活下来|上来)|呛死|凉透了|没能?[熬撑挺]过(?:来|去|昨|今|当|那)|没能?醒过?来|(?:送到|到了?)医院(?:时|就|后|人|已经?|都)*(?:没了?气|没了|不行了)|魂断|[命身]殒|殒身|[蒙遭]难|惨遭不幸|生还无望|死难|长眠(?=[井地海江于在,。]|$)|生命戛然而止|致死(?!率|量|性|剂)|失去(?:了)?(?:年轻的?|宝贵的?)?生命|(?:没有?了?|无|失去了?|停止了?|没了)(?:任何)?(?:生命体征|生命迹象|呼吸|心跳|脉搏|气息)|一个(?:都|也)?没(?:能)?(?:剩|留下?(?=[,。;!?\\n]|$)|跑[脱掉]|逃[脱掉]|活)|谁(?:都|也)没(?:能)?(?:跑|逃|活|躲)(?:脱|掉|出来|出去|过去|过|下来|成)|遗体|尸体|尸首|遗骸|生命被夺|(?<=条)(?:人命|性命)|(?<=[口人友员工童生俩仨家女子汉娃弟妹伴妇兄亲乡]|孩子|老乡|师傅|兄弟|条命)(?:一下|当场|全|都|就|这么|也|人)*没了(?=[,。;!?…”"~\\n]|$)|(?:撞|砸|烧|压|淹|炸|打|砍|捅|刺|杀|溺|毒|熏|电|摔|冻|饿|害)死(?!亡)|当场(?:被)?[烫闷捂呛轧碾夹绞勒]死|夺走|夺去|带走|吞噬|葬送|消逝|逝去|(?<![焊喊唱跳追刷肝卷坐站等跑背考写臭笑累急气吓热冷烦该要找拼生不没未怕万困渴忙美堵挤至卡锁熬尴窘穷吵爽恨爱想逼誓拼作找晒渴烫闷])死(?!者|伤|转|弯|路|机|循|心|活|党|敌|里|角|灰|刑|因|胡|板|锁|守|结|人|贵|磕|撑|扛|命令|皮|缠|撸|理|抠|寂|神|侍|对头|亡率|罪|缓|猪|鱼|牛|羊|鸡|狗)|死者|逝者|(?<![伤存兴灭流])亡(?!人|故|羊|国)',
  ],
  [
    'missing',
    '失踪|失联|(?:到现在|至今|还|仍|到今天)(?:连[^,。;!?\\n\\d]{1,8})?(?:都|也)?没(?:能|有)?(?:找见|找着|找到|见着|见到|捞着)|失(?<=(?:^|[,、(\\d人])失)(?=\\d|$)|无联系|断联|联系中断|人?影(?:子|影)?(?:都|也)?(?:没得|冇|无|没有?|没见(?:着|到)?)(?=[,。;!?…”"~\\n了]|$)|冇(?:晒|咗)?(?:消息|音讯|影)|(?<=[个名人口家][还都也仍]?)没(?:有|能)?(?:挖|刨|捞|扒|寻)(?:出|上|着|到|见)(?:来)?|没影儿?(?=[,。;!?…”"~\\n了]|$)|没了影|不见人影|(?<=(?:瓦砾|废墟|泥石|泥浆|土堆|井下|洞里|巷道)[^,。;!?\\n]{0,5})没有?(?:任何|半点|一点)?(?:消息|动静|回应|回音)|下落未明|被[^,。;!?\\n\\d]{0,4}冲走|(?<![费款钱金资产][^,。;!?\\n\\d]{0,2})被[^,。;!?\\n\\d]{0,4}卷走(?!了?[^,。;!?\\n]{0,8}(?:[钱款费万亿]|资金|存款))|(?<![费款钱金资产][^,。;!?\\n\\d]{0,2})卷走(?!了?[^,。;!?\\n]{0,8}(?:[钱款费万亿]|资金|存款))|杳无音[讯信]|杳无踪影|(?<=[人名个][还仍]?)没有?(?:着落|下落)|(?:没有?|失去|杳无|冇)音[讯信]|音[讯信]全无|踪影(?:全|皆|都)无|(?:没有?|无|不见|没了|杳无)了?(?:任何)?踪影|(?:没有?|无)(?:任何)?踪迹|不见(?:踪影|人影)|没了踪影|不知(?:去向|下落)|(?<=至今|还|仍|现在)(?:没有?|无|杳无)(?:任何)?(?:消息|音讯|音信|下落)|失去联络|下落不明|去向不明|失去联系|联系不上|未能取得联系|(?<!(?<!司)机|[钱物包车证款件卡狗猫票货])(?:未|没有|没)(?:能|曾)?找(?:到|着)|生死不明|生死未卜|(?:仍|还|正)在(?:全力|紧张|持续)?(?:搜寻|搜救|寻找|打捞)(?:中|之中|当中)?(?=[,。;!?…”"~\\n]|$)',
  ],
  [
    'seriouslyInjured',
    '重伤|伤[势情](?:较|很|十分)?(?:严?重|危急)|情况危急|命悬一线|伤得(?:很|较|非常)?重|重度(?:烧|烫|灼|炸)伤|深度烧伤|[未没]脱离危险|重症患者|危重|生命垂危|病危|受伤严重|严重受伤|受伤较重|重症(?:监护|室|病房|医学科|区)|未脱离生命危险|(?<![乘旅][客]|群众|村民|居民|游客|船员|工人|矿工|人员|师生|学生|渔民|[没无未]|没)有生命危险|命危|昏迷|ICU',
  ],
  ['lightlyInjured', '轻微伤|轻伤|皮外伤|受轻微伤|轻微擦伤|擦伤|伤势较?轻|受伤较轻|受轻伤|伤势轻微|轻微受伤|挫伤'],
  [
    'poisoned',
    '中毒|血铅(?:含量|浓度|水平)?(?:异常|超标|过高|偏高)|头晕|头昏|眩晕|手麻|胸闷|身体不适|不适反应|(?:肚子|肠胃|胃里?|身体)不舒服|呕吐|吐泻|又吐又[拉泻]|腹痛|肚子[疼痛]|恶心|腹泻|拉肚子|吃坏|上吐下泻|(?:吃|放|撂)倒',
  ],
  [
    'injured',
    '轻重伤|受伤|负伤|伤势不[一同等]|在[^,。;!?\\n\\d]{0,8}医院(?:接受)?(?:救治|治疗|抢救)|(?:仍|正|还)在(?:全力)?(?:救治|抢救|治疗)|送[往至到]了?[^,。;!?\\n\\d]{0,8}(?:医院|卫生院|卫生所|诊所)|伤势各异|(?:住进|进)了?(?:医院|卫生院|急诊)|(?<!救援人员|医生|记者|领导)(?:去|跑)了(?:镇|县|乡|市)?(?:医院|卫生院|诊所)|(?:挂|打|吊)着?(?:吊瓶|点滴|吊针|盐水|水(?=的))|输液|(?:抬|拉|送)[上进](?:了)?(?:救护车|急诊|抢救室)|烧伤|灼伤|炸伤|砍伤|撞伤|刺伤|摔伤|砸伤|骨折|压伤|划伤|碰伤|撞击受伤|捅伤|抓伤|电伤|打伤|咬伤|烫伤|冻伤|踩伤|送医|送诊|送往?医院|被送医院|入院|住院|就医|就诊|留观|留院|收治|接诊|(?<=(?:医院|卫生院|急诊|诊所|病房|急诊科)[^,。;!?\\n\\d]{0,4})收(?:了|下了?|进)|挂彩|(?<!悲|忧|哀|感|中|情|毒|工)伤(?!亡|心|害|感|痕|口|残|悲|势|情|寒|风|员家属|病号)',
  ],
  [
    'atRisk',
    '被困|受困|待救|待援|落水(?=求救|呼救|待)|围困|被(?:水|洪水|大水|涨水|火)?围[在困住]|围在(?:上面|中间|孤岛|沙洲|洲上|里面|屋顶|楼顶)|压在(?:下面|底下|里面)|(?:里面|洞里|巷里|里头)?堵着|堵在(?:里[面头边]|掌子面|井|洞|巷)|关在(?:巷|井|洞|里[面头])|(?:封|堵|闷)在(?:洞|井|巷|隧道|坑|掌子面|管廊|涵洞)|掩埋|埋进|压住|(?:里面|井下|洞[内里]|巷道里|废墟[下里]|水下)[还仍]有|没有?出来|困(?:了|着|有)(?!难)|被(?:埋|压)(?!死|身亡|致死)|(?:埋|压|闷)在(?:下|里|底|土|废墟|泥|石)[面头里下]?|埋(?:了|着|住)|埋压|被卡|困在|困于|困住|(?<=[乘旅]客|群众|村民|居民|游客|船员|工人|矿工|人员|师生|学生|渔民)有生命危险|生命(?:安全)?受|危及|没能出来|[没未]能撤出|(?:还|仍|尚)在(?:井下|洞内|洞里|里面|废墟|水下)|(?<!拿|说|想|看|认|做|写)(?:出|上|爬)不来|(?:没有?|未)能?(?:上来|爬出来|跑出来|逃出来|出得来|升井)|(?:闷|捂|扣|摁)着(?=[\\d一二两三四五六七八九十几]|$)',
  ],
  [
    'stranded',
    '滞留|(?:悬|吊|挂|停|困)?在(?:半空|空中|高空)|[悬吊挂]在[^,。;!?\\n\\d]{0,4}上空|(?:悬|吊|挂|晾)了(?=整整|将近|近|约|足足|\\d|[一二两三四五六七八九十])',
  ],
  [
    'evacuated',
    '[挪转]到(?<=[民众][挪转]到)|(?:转|送|接|拉|撤)走了?(?=[,。;!?\\n]|到|$)|转走了?(?=[\\d一二两三四五六七八九十])|转移|疏散|撤离|安置|避险|避难|撤(?:了|出来|出|走|到)(?!诉|案|销)',
  ],
  ['cases', '病号|拉到(?:脱水|虚脱)|拉得(?:脱水|虚脱|站不)|确诊|感染|发病|患病|病例|染疫|症状|不适|新发'],
];
/** One group for each state, in order; groups without names, since an object of names for every match costs more than the match. */
const ANY_STATE = new SoughtPattern(new RegExp(STATES.map(([, pattern]) => `(${pattern})`).join('|')));
const LISTED =
  /医院(?:接受)?(?:救治|治疗|抢救)|在(?:全力)?(?:救治|抢救|治疗)|送[往至到]了?[^,。;!?\n\d]{0,8}(?:医院|卫生院|卫生所|诊所)|进了?(?:医院|卫生院|急诊)|吊瓶|点滴|吊针|盐水|输液|抬上|拉上|送进|死者|逝者|伤者|遗体|尸体|遗骸|身份|遇难者|伤员|送医|送诊|送往?医院|被送医院|入院|住院|就医|就诊|留观|留院|收治|接诊|收[了下进]/;

const stateOf = (groups: readonly (string | undefined)[]): PersonState =>
  STATES.find((_, i) => groups[i + 1] !== undefined)?.[0] ?? 'other';

/** The states a stretch of folded text names, in order. */
export const findStates = (slice: string): StateHit[] =>
  ANY_STATE.all(slice).map((found) => {
    const start = found.index;
    const end = start + found[0].length;
    return { state: stateOf(found), listed: LISTED.test(slice.slice(start, end + 1)), start, end };
  });

const HURT: ReadonlySet<PersonState> = new Set(['injured', 'seriouslyInjured', 'poisoned', 'cases']);
const RESCUED = /(?<![没未](?:能|有|被)?)(?:获救|救出|脱险|升井|生还|脱困|找到|救援出|营救)/;
const IN_OR_NONE = /^(?:.{0,2}|在[^,。;!?\n\d]{1,8}的[^,。;!?\n\d]{1,5})$/s;
/** Who is being counted by what happened last: 3人受伤送医无效死亡 are dead, 5名被困者获救 are safe. */
export function lastingState(hits: readonly StateHit[], clause: string): StateHit | undefined {
  const [first] = hits;
  if (!first) return undefined;
  if ((first.state === 'atRisk' || first.state === 'missing') && RESCUED.test(clause.slice(first.end))) {
    return { ...first, state: /遗体|遇难/.test(clause) ? 'deaths' : 'rescued' };
  }
  // 6名住户逃生时被烧伤, 4名升井时已受伤的矿工经抢救无效死亡
  const [, second] = hits;
  if (
    first.state === 'rescued' &&
    second &&
    HURT.has(second.state) &&
    /^(?:时|途中|过程中)/.test(clause.slice(first.end))
  )
    return lastingState(hits.slice(1), clause);
  const died = hits.find((hit) => hit.state === 'deaths');
  // 3名病人在转移中死亡
  if (died && first.state === 'evacuated' && /^(?:过程)?[中时后]|^途中/.test(clause.slice(first.end, died.start)))
    return died;
  // 12人被困身亡, 两名被困在阁楼的店员死亡
  if (
    died &&
    (first.state === 'atRisk' || first.state === 'missing') &&
    IN_OR_NONE.test(clause.slice(first.end, died.start))
  )
    return died;
  // 3人升井后抢救无效
  if (
    died &&
    first.state === 'rescued' &&
    /无效|不治|后|但/.test(clause.slice(first.end, died.end)) &&
    !/\d/.test(clause.slice(first.end, died.start))
  )
    return died;
  const hurt = HURT.has(first.state);
  const between = died ? clause.slice(first.end, died.start) : '';
  if (
    hurt &&
    died &&
    (between === '' ||
      /无效|不治|后|于|途中|路上|^(?:者|员|人员|病人|患者)?因[^,。;!?\n\d未没]{1,14}$|^(?:病人|患者|者|员)?在[^,。;!?\n]{1,6}(?:中|时|途中)(?:不幸|先后)?$|^[里中]$|^(?:人?员|者|患者|病人)?(?:已|昨[日天晚夜]|今[日天晨早]|当[日天晚]|先后|相继|不幸|随后|陆续)*$|^(?:治疗|抢救|救治|住院)?(?:时|期间|过程中)$/.test(
        between,
      ) ||
      /不治|无效/.test(clause.slice(died.start, died.end))) &&
    !/\d|[和及并、]/.test(between.replaceAll(/(?<=医院|卫生院)、/g, ''))
  )
    return died;
  if (first.state === 'injured') {
    const worse = hits.find((hit) => hit.state === 'seriouslyInjured' || hit.state === 'lightlyInjured');
    return worse && worse.start - first.end <= 1 ? worse : first;
  }
  return first;
}

const NOBODY = '(?:人员?|任何人|乘客|群众|工人|职工|学生|居民|村民|旅客|行人|住户)';
const NOTHING = '(?:无|没有|没|未有|未|并无|并未|尚无|暂无|暂未|均无|均未|也无|也没有|无任何)';
const CAME = '(?:造成|发生|出现|导致|伤及|发现)?(?:任何)?';
const NONE_PATTERNS: readonly (readonly [RarePattern, readonly Mention['measure'][], boolean])[] = [
  [
    new RarePattern(
      /(?:暂无|尚无|暂未|目前无|尚未|未接|没有接|暂未接|未收)[^,。;]{0,9}(?:伤亡|死亡)(?:情况)?(?:报告|消息|信息|的报告)/,
    ),
    [],
    true,
  ],
  [new RarePattern(/伤亡(?:情况|人数|数字)[^,。;]{0,6}(?:不明|未知|待|统计|核实|核查|尚不|暂不)/), [], true],
  [
    new RarePattern(
      new RegExp(
        `(?<!有)${NOTHING}${CAME}${NOBODY}?(?:员)?(?:的)?(?:伤亡|死伤)(?!事故|事件)|零伤亡(?!事故|目标|”)|无一(?:人)?伤亡|未伤及${NOBODY}|(?<![还尚])没伤(?:到|着)人|${NOTHING}人员?(?:受伤或死亡|死亡或受伤)`,
      ),
    ),
    ['deaths', 'injured', 'seriouslyInjured'],
    false,
  ],
  [
    new RarePattern(
      new RegExp(
        `${NOTHING}${CAME}${NOBODY}?(?:因此)?(?:死亡|遇难|身亡|丧生)(?!人数|原因|证明|事故|目标|”)|无一(?:人)?(?:死亡|遇难)`,
      ),
    ),
    ['deaths'],
    false,
  ],
  [
    new RarePattern(new RegExp(`${NOTHING}${CAME}${NOBODY}(?:因此)?受伤|${NOTHING}(?:有人)受伤|无一人?受伤`)),
    ['injured', 'seriouslyInjured'],
    false,
  ],
];

/** Some character of every word that the patterns deny; most texts have none. */
const MAY_DENY = new RarePattern(/[亡死伤丧]|遇难/);

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  noneStated: { gate: (text: string) => MAY_DENY.isIn(text), reads: NONE_PATTERNS.map(([{ pattern }]) => pattern) },
  states: { gate: (text: string) => ANY_STATE.isIn(text), reads: [ANY_STATE.pattern] },
};

/** 无人员伤亡 and the like: measures stated as none, or (暂无伤亡报告) as not known. */
export function findNoneStated(text: string): { mentions: Mention[]; unknown: boolean } {
  const mentions: Mention[] = [];
  let unknown = false;
  if (!MAY_DENY.isIn(text)) return { mentions, unknown };
  for (const [pattern, measures, notKnown] of NONE_PATTERNS) {
    for (const found of pattern.all(text)) {
      unknown ||= notKnown;
      const end = found.index + found[0].length;
      const none = { kind: 'none-stated', stated: 0, low: 0, high: 0, unsure: false, corrected: false } as const;
      mentions.push(...measures.map((measure) => ({ ...none, measure, start: found.index, end })));
    }
  }
  return { mentions, unknown };
}
