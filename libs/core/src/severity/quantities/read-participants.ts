import { CharSet } from '../words/char-set.js';
import { RarePattern } from '../words/rare-pattern.js';
import { build } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';
import type { NumberToken } from '../numerals/numerals.js';

/** People counted, whoever they are. */
export const PEOPLE =
  /^(?:余|多)?(?:名|位|号(?=[^,。;]{0,5}(?:人|村民|业主|群众|民工|商户|职工|司机|的哥|员工))|口子?(?=人)|个(?=[^,。;]{0,4}(?:人|民|户|员|工|生|主|客|娃)|在打|动手))?(?:余|多)?(?:(?<=[名位号])|(?<=个)(?=在打|动手)|人|居民|村民|群众|住户|师生|学生|司机|业主|工人|职工|市民|民工|农民工|乘客|教师|商户|的哥|家长)/;
/** What they begin with. */
const BEGINS_PEOPLE = new CharSet('余多名位号口个人居村群住师学司业工职市民农乘教商的家');
export const arePeople = (text: string, at: number, behind: string): boolean =>
  BEGINS_PEOPLE.isAt(text, at) && PEOPLE.test(behind);
/** 一千四百来号 */
const BARE_HEADS = /^号(?:人)?(?=[,。;!?\n]|$)/;
const REACH = 120;

const CROWD =
  '堵住?(?:厂|大|校|院|公司|工地)门|维权(?!热线|意识|中心|渠道|指南|站|律师|协会|案例|成功|服务|平台|途径|电话)|阻止施工(?!现场|工地|单位)|阻拦施工|阻挠施工|阻工|对峙|堵在|堵着|堵咗|围咗|坐堵|围满|上街|聚在|聚到|围在|聚集|聚众|械斗|互殴|斗殴|殴斗|罢运|罢工|罢市|罢课|游行|围堵|静坐|上访|请愿|示威|堵路|(?<!(?:漏|口|涌|缝|洞|孔|管|源)[^,。;!?\\n]{0,4})堵住|堵塞|阻断|封堵|打砸|冲击|集会|讨薪|维权|抗议|对打|冲突|堵了|围住|围得|水泄不通|上了街|标语|坐在[^,。;!?\n]{0,4}(?:政府|信访|法院|管委会|铁轨|国道)|打成一[团片]|打群架|(?:动|抄)(?:了|起)?家伙|(?:锄头|铁锹|扁担|铁棍|钢管|砍刀)[^,。;!?\\n\\d]{0,4}[全都]?上了|(?:石头|木棒|砖头|棍棒|酒瓶|石块)[^,。;!?\\n\\d]{0,4}(?:乱飞|横飞)|把[^,。;!?\\n\\d]{0,8}(?:政府|信访|大院|马路|国道|路口|铁路|厂门|管委会)[^,。;!?\\n\\d]{0,4}(?:站满|坐满|挤满|堵死|围死|堵住|围住)|(?:动了|抄起|操起|举着|挥着|抡起|手持)(?:锄头|铁锹|扁担|木?棍|钢管|砍?刀|棒)|火并|群殴|打群架|占[了住着](?:主干道|国道|马路|路口|大桥|铁路|高速)|涌[到向]|拉横幅|群体性事件|围了|讨说法|集体去了?[^,。;!?\\n]{0,6}(?:售楼|住建局|政府|信访|法院)|集合说|坐了一地|要求(?:给(?:个)?)?说法|截断|围到(?:现在|中午|下午|傍晚|晚上|天黑|半夜|深夜|凌晨)|(?:往|朝|向)[^,。;!?\\n]{0,3}(?:政府|信访|管委会)[^,。;!?\\n]{0,4}(?:走|聚|涌|赶)|横幅拉|打起来|打了起来|混战|[拉打举扯][起出着了]?(?:了)?(?:横幅|白布|条幅)';
export const CROWD_WORDS = new RegExp(CROWD);
/** 现场有六千多人。 behind a sentence that tells of the crowd. */
export const GATHERED = /聚集|聚众|越聚越多|围堵|堵在|游行|静坐|示威|罢运|罢工|(?:反对|抗议)[^,。;!?\n]{0,8}队伍/;
/** 参与人数达五百余 needs no unit. */
const CROWD_COUNTED =
  /(?:参与|参加|聚集|围堵|上访|参战|卷入|械斗)(?:的)?(?:械斗|斗殴|冲突|互殴)?(?:的)?(?:人数|人员|规模|者)[^,。;!?\n\d]{0,6}$|人数(?:大概|大约|估计|目测|约|有|是|在)*$|(?:集会|游行|示威|静坐|围堵|聚集)[^。;!?\n\d]{0,6},?人数(?:已|逾|超过?|达到?|近)*$/;
const CROWD_ALONE = /^(?:[口号个]?人|人次?左右)(?:[,。;!?\n]|$)/;
const CROWD_AFTER = new RegExp(
  `^(?:(?:[^。;!?]{0,12}|[^,。;!?]{0,36})(?:${CROWD}|在打|动手|上手|上阵|参与|参加|参战|卷入)|[^。;!?]{0,24}(?:抗议|围堵|讨薪|静坐|示威|罢运|罢工|罢市))`,
);
/** 门口全是人，少说 and 黑压压一片，起码: a witness reckons. */
const CROWD_BEFORE =
  /(?:到场|在场|参与|持械|动手|上阵)[^,。;!?\n\d]{0,4}的(?:人)?(?:一?共|共计|合计|总共|约|近|有|达|足足)*$|(?:抗议|围堵|静坐|游行|上街|讨薪|示威|集会|聚集|堵门|堵路|上访)的(?:人|群众|村民|工人|业主|职工)?(?:一共|约|有|共|达|近|超|足足)*$|(?:到场|前?来|参与)的(?:刚好|正好|足有|整整|约|有|共|竟有)*$|罢[运工课市],[^,。;!?\n\d]{0,8}$|(?:参[与加](?:人数|人员|者|的?村民|群众|的)?|卷入|人数|聚集|规模|围观|现场|高峰|峰值|最多时|最盛时|一度)[^,。;]{0,12}$|(?:(?:[全都尽净]是|[站挤围坐]满了?)人|黑压压|乌泱)[^。;!?\n\d]{0,8}$|(?:少说|起码|目测|估摸|约摸|加在?一[块起]|加起来|拢共|数过)[^,。;]{0,4}$|(?:高峰|峰值|顶峰|最多)(?:时|期|的时候|时段)?,[^,。;!?\n\d]{0,5}$|(?:最多|最高|峰值)(?:时|的时候)?(?:达到?|有|约|近|超过?)*$|数过,[^,。;]{0,4}$|数(?:了(?:数|一[数遍下圈]|个大概|好几遍)?|过一?遍)[^。;!?\n\d]{0,8}$|(?:点|数|清点)(?:了|过)?[一两三四五几好]{1,2}[遍回次](?:,|:|都是|是|有)*$|(?:数下来|点了点|估了估|估摸着?|清点了?)[^。;!?\n\d]{0,6}$|数(?:下去|过去|下来|了数|一数|了数)?[^,。;!?\n\d]{0,3}(?:足?有|得有|总有|不止)$|(?:警方|公安|民警|记者|街道|官方)[^,。;!?\n\d]{0,4}(?:估计|估算|估摸|清点|点数|通报|初步统计|给出|公布|认定)[^,。;!?\n\d]{0,6}$|(?:警察|公安|民警|交警|特警|派出所|运管|保安|记者|街道|社区)[^,。;!?\n]{0,10}(?:[点数喊报]|清点|统计|估)(?:了|过|出来?)?的?(?:人数|人头|数)?(?:,|是|有|说|都在|大概|大约|约|不下|总共|一共)*$|按(?:方格|面积|队列|排|格子)[^,。;!?\n\d]{0,4}(?:数|算|估)[^,。;!?\n\d]{0,3},?[^,。;!?\n\d]{0,5}$/;
/** 路上全是人，劳动局来数过，一千四百来号: what they want is told in the sentences beside. */
const SEEN = /(?:(?:[全都尽净是]|[站挤围坐]满了?)人|黑压压|密密麻麻|乌泱泱|数过)[^。;!?\n\d]{0,24}$/;
const SEAT =
  '(?:政府|县委|市委|区委|信访局|法院|管委会|厂门|公司门口|售楼[处部]|收费站|国道|高速|广场|大院|医院门口|学校门口|派出所|办公楼|人社局|住建局|劳动局)';
/** 市政府周围那几条街站了六千多人: where they stand says what kind of crowd it is, and what they have suffered why. */
export const STANDING = new RegExp(
  `${SEAT}[^,。;!?\\n\\d]{0,14}(?:站|坐|挤|围|聚|堵|跪|躺|集|涌)(?:了|着|满了?|起了?|下了?|来了?|进了?)[^,。;!?\\n\\d]{0,4}$`,
);
const AGGRIEVED =
  /闹|讨薪|讨要|改制|补偿|拖欠|欠薪|欠的|工钱|征地|拆迁|说法|不满|退[钱款房]|烂尾|下岗|安置费|维权|公道|环评|喊口号|不让[^,。;!?\n]{0,8}建|垃圾场|焚烧厂|反对|停建|要建|赔|断供|血汗|学位|分流|裁员|交房/;
/** 公安的简报上写的是五千六百余人, 无人机数了三遍，最少一千三百四十人 */
const OFFICIAL_COUNT =
  /(?:公安|警方|警察|[民交特]警|派出所|街道|信访|镇里|无人机)[^。!?\n]{0,30}(?:简报|通报|统计|数了|清点|点数|估计|估算|写|喇叭[^。!?\n\d]{0,4}[说喊讲报]|[说讲](?:是|的)?[来到]了)[^。!?\n\d]{0,16}$/;
const PROTEST =
  /横幅|堵|围|静坐|就是坐着|让(?:大家|大伙|人群|他们)散|不散|没空过|喊|标语|下跪|跪|讨|诉求|(?:来|聚|涌|赶|走)[到向][^,。;!?\n]{0,10}(?:政府|信访|管委会|售楼[处部])/;
/** 厂里总共8600人 are not all of them there. */
export const OF_THE_WHOLE =
  /(?:厂里?|公司|小区|学校|村里?|单位|园区|镇上|企业|集团|工程|项目)(?:里|内|上)?(?:总共|一共|共计|共|拢共)(?:有|是)?$/;
/** 大坝下游有居民4.2万人, 园区从业人员1.5万人 */
const WHO_LIVES_THERE =
  /(?:居民|师生|从业|[职员]工|入驻|人口|[旅乘游]客|下游|住着?有?|在校|户籍|接待|排队|观众|安置|转移|疏散|撤离|传唤|拘留?|抓获?|带走|控制|处[罚置]|出动|调集|警力|组织者|骨干)[^,。;!?\n]{0,8}$/;
/** 近千名农民摁着手印联名反映 are nowhere together. */
const SIGNED = /^[^,。;!?\n]{0,16}(?:联名|签名|签字|手印|请愿书|联署)/;
/** 到场处置的民警辅警共220人 */
const OF_HELPERS =
  /(?:民警|辅警|武警|特警|警力|警员|医护|干部|消防员|救援人员|官兵)(?:和[^,。;!?\n\d]{0,6})?(?:共|合计|一共|约|近|计|达)*$/;
/** 动手的、助阵的合起来有二百四十人 */
const FIGHTERS =
  /(?:动手|打群架|打架|干仗|抄家伙|助阵|参战|上手|上阵|斗殴|械斗|互殴|对打|混战)(?:的|者|人员)[^。;!?\n\d]{0,12}$/;
/** 双方各出动一百六十人, 两家采砂队各叫来一百多人 are of two sides. */
const OF_EACH_SIDE =
  /(?:双方|两边|两个?(?:村|姓|族|镇|家|寨|屯|组|队|厂)子?)(?:[^。;!?\n\d]{0,12}?,)?(?:分别|各自|各)(?:出动|聚集|纠集|聚了|来了|有|带了?|约|[叫喊拉]来)*$/;
/** 两村村民械斗，双方约260人 */
const OF_BOTH_SIDES =
  /(?:双方|两边|两村|两姓|两家)(?:人员|村民|人数)?(?:加在?一[块起]|加起来|合起来|共|合计|一共|总共|总计|大概|大约|约|近|[得总足]?有|少说|不下|不止|到场|参与|计|到了|来了|出了|凑了|聚了|出动了?|动员了?|纠集了?|召集了?)*$/;
/** 参与的村民有二百六十多人 */
const TOOK_PART =
  /(?:参[与加战]|在场|到场|动手|上手|卷入|涉事|前来助阵)(?:的|械斗的)?(?:双方|两村|两姓|两边)?(?:村民|群众|人员|人数|族人|者|人)?(?:据|经)?[^,。;!?\n\d]{0,10}$/;
const HELPERS = /警|医护|处置|救援|干部|调解|增援|维稳|抢救/;
/** 两个村为争滩涂打起来了: told in a sentence before. */
const FOUGHT = /械斗|打(?:了)?起来|打成|对打|互殴|动(?:了|起)手|抄家伙|大打出手/;
/** 两个寨子抢水源械斗！260多人，石头满天飞 */
const WHO_FOUGHT = /(?:械斗|打(?:了)?起来了?|大打出手|打群架|群殴|混战)[!,。;]+(?:大?约|大概|足足|足有|得有|少说)?$/;
/** A crowd that celebrates, walks or looks on. */
const AT_LEISURE =
  /客流|春运|返[程乡]|健步走|音乐节|美食节|啤酒节|烟花秀|灯光秀|广场舞|马拉松|徒步|骑行|观[看演赛]|旅游节|文化节|艺术节|开幕|看球|看戏|看表演|市民和游客|演唱会|灯会|庙会|跨年|倒计时|晚会|祈福|祭扫|参观|招聘|健身|合唱|欢[迎送]|庆祝|庆典|游园|联欢|公益|签名/;
const IN_A_QUEUE = /排队(?:领|购|抢|买|等候?(?:入|进|体检)|打卡|体检|看病|挂号)|抢购/;
const ANGRY = /抗议|讨|维权|堵|冲|砸|斗|横幅|标语|诉求|不满|罢|对峙|示威|请愿|上访|静坐|反对/;
/** 挂着横幅欢迎新生, 开业打折拉横幅: a banner of joy. */
const FESTIVE = /(?:欢迎|庆祝|祝贺|热烈|打折|促销|迎接|迎新|加油|助威|开业|粉丝|见面会|演唱会|汇演|运动会|周年庆|军训)/;
const GRIEVED = /抗议|讨|维权|堵|诉求|不满|罢|对峙|示威|请愿|上访|静坐|反对|工[钱资]|还钱|退|欠|要存款/;
export const isAtLeisure = (sentence: string): boolean =>
  (FESTIVE.test(sentence) && !GRIEVED.test(sentence)) ||
  IN_A_QUEUE.test(sentence) ||
  (AT_LEISURE.test(sentence) && !ANGRY.test(sentence));
const isCrowd: (...read: Parameters<Reader>) => boolean = (token, text, sentence, before, after) => {
  if (OF_HELPERS.test(before)) return false;
  if (FIGHTERS.test(before)) return true;
  if (
    STANDING.test(text.slice(Math.max(0, token.digitsAt - 34), token.digitsAt)) &&
    AGGRIEVED.test(text.slice(Math.max(0, token.digitsAt - REACH), token.end + REACH))
  )
    return true;
  const near = text.slice(Math.max(0, token.digitsAt - REACH), token.end + REACH);
  if (
    OFFICIAL_COUNT.test(text.slice(Math.max(0, token.digitsAt - 48), token.digitsAt)) &&
    AGGRIEVED.test(near) &&
    PROTEST.test(near)
  )
    return true;
  if (CROWD_WORDS.test(sentence))
    return (
      [CROWD_BEFORE, OF_EACH_SIDE, OF_BOTH_SIDES, REPORTED_AS].some((side) => side.test(before)) ||
      CROWD_AFTER.test(after) ||
      STILL_THERE.test(after) ||
      (GROWN_TO.test(before) && CROWD_ALONE.test(after) && !WHO_LIVES_THERE.test(before))
    );
  const behind = text.slice(Math.max(0, token.digitsAt - REACH), token.digitsAt);
  if (
    (CROWD_ALONE.test(after) || (ENDS_BARE.test(after) && CROWD_BEFORE.test(before))) &&
    !WHO_LIVES_THERE.test(before) &&
    (GATHERED.test(behind) ||
      (FOUGHT.test(behind) &&
        (WHO_FOUGHT.test(behind) || OF_BOTH_SIDES.test(before) || (TOOK_PART.test(before) && !HELPERS.test(before)))))
  )
    return true;
  return SEEN.test(text.slice(Math.max(0, token.digitsAt - 40), token.digitsAt)) && isBesideACrowd(text, token);
};
/** 县政府门口全是人，警察数过说有五千三百多，都是来反对建垃圾场的 */
const FULL_OF_PEOPLE = new RegExp(`${SEAT}[^,。;!?\\n\\d]{0,6}[全都净]是人`);
const isBesideACrowd = (text: string, { digitsAt, end }: NumberToken): boolean =>
  CROWD_WORDS.test(text.slice(Math.max(0, digitsAt - REACH), end + 60)) ||
  (FULL_OF_PEOPLE.test(text.slice(Math.max(0, digitsAt - 40), digitsAt)) &&
    AGGRIEVED.test(text.slice(digitsAt, end + 40)));

/** 抗议的群众越聚越多，到下午已有六千人: how many it has come to. */
const GROWN_TO =
  /(?:已有|已经有|已达|增[至到加]+|达到|多达|聚起|聚到|涨到|升到|汇成|来了|到了|一共|总共|共有|合计)(?:[早上中下午傍晚夜里深凌晨天黑]{1,4}的?|现在的?|目前的?)?(?:约|近|超|了)*$/;
/** 厂门口一千二百人，没散 */
const STILL_THERE = /^(?:名|个|号)?[^,。;!?\n\d]{0,4},?[^,。;!?\n\d]{0,6}(?:没散|不散|未散|不肯[走散]|没走|僵持)/;
/** 我站在天桥上估了估，少说一千二三: a witness needs no unit. */
const RECKONED =
  /(?:加起来|加在?一[块起]|合起来|拢共|人头|数了|(?<!人)数过|点了点|估了估|少说|起码|目测)[^,。;!?\n\d]{0,6},?(?:都在|在|都是|都有)?$/;
/** 聚集在政府门口，镇里报的是一千二百人 */
const REPORTED_AS =
  /(?:[报估数说]|上报|统计|通报|清点|估算|估计)(?:出来|上来|过)?的?(?:人数|数字|数|规模|结果)?(?:是|为|有|达到?)$|涉及(?:人员|人数|村民)(?:约|近|达|有|超)*$|(?:参加|参与|到场|在场)的[^,。;!?\n\d]{0,4}(?:有|是|达)$|(?:比对|核实|复核|核查|核对|更正|修正|订正|核定|辨认|实际)后?(?:为|是|有)$/;
/** 紧急转移群众8600人，正在封堵 */
const MOVED = /(?:转移|疏散|撤离|撤走|安置)[^,。;!?\n\d]{0,8}$/;
/** 未发现大规模人员聚集 */
const NO_CROWD = /(?:未|没有?|无)(?:再)?(?:发现|出现|发生|形成)?[^,。;!?\n]{0,8}(?:聚集|拥挤|围堵)/;
/** 人数是一千八百来个, 都在两千三百上下 */
const ENDS_BARE = /^(?:个|上下|左右|之间)(?=[,。;!?\n]|$)/;
const MANY = 100;
const STOPS = new CharSet(',。;!?\n');

export const readParticipants: Reader = (token, text, sentence, before, after) =>
  (arePeople(text, token.end, after) ||
    (after.startsWith('号') && BARE_HEADS.test(after)) ||
    ((after === '' || STOPS.isAt(text, token.end) || ENDS_BARE.test(after)) &&
      ((token.low >= MANY && RECKONED.test(before)) || CROWD_COUNTED.test(before)))) &&
  isCrowd(token, text, sentence, before, after) &&
  !OF_THE_WHOLE.test(before) &&
  !/排队[^,。;!?\n]{0,4}$/.test(before) &&
  !SIGNED.test(after) &&
  !/^[余多]?人次/.test(after) &&
  !NO_CROWD.test(sentence) &&
  !MOVED.test(before) &&
  !/^[^,。;、]{0,7}(?:死|伤|亡|失踪|被捕|拘|抓)/.test(after) &&
  !/(?:死|伤|亡|失踪)[^]{0,5}$|(?:受|死|轻|重)伤[^,。;!?\n]{0,12}$/.test(before) &&
  !isAtLeisure(sentence)
    ? build('participants', token, token.end + 1, OF_EACH_SIDE.test(before) ? 2 : 1)
    : undefined;

/** Some word of a text that may count a crowd. */
export const CROWD_OR_GATHERED = new RarePattern(
  new RegExp(
    `${CROWD}|${SEAT}[^,。;!?\\n\\d]{0,14}(?:站|坐|挤|围|聚|堵|跪|躺|集|涌|[全都净]是人|人多得)|横幅|(?:[民交特]警|警方|公安|派出所|无人机|信访)[^。;!?\\n]{0,8}(?:清点|点数|计数|统计|数了)|${GATHERED.source}|(?:动手|助阵|参战|上手|上阵|参与斗殴|参与械斗)(?:的|者|人员)`,
  ),
);
