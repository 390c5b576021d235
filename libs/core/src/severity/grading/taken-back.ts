import { CROWD_WORDS } from '../quantities/read-participants.js';

const OF_ILLNESS =
  /(?<!毛|弊)病(?!毒软件)|症状|发热|发烧|高热|高烧|低烧|抽搐|呕吐|上吐下泻|腹泻|拉肚子|皮疹|红疹|昏迷|肺炎|晕倒|倒下|咳嗽|出血|浮肿|麻木|紫癜|麻痹|瘫痪|昏睡|溶血|溃烂|[脑肝肾]炎/;
const NEAR = 60;
/** 我妈低烧半个月，没查出是什么病，求推荐大夫 */
const OF_ONE_PATIENT =
  /我(?:妈|爸|儿|女|老婆|老公|老伴|孩子|奶奶|爷爷|姐|弟|妹|哥|自己)|求推荐|哪家医院|看哪个科|挂哪个科/;
/** 我儿子学校几十个孩子发热 is no family's own illness. */
const OF_MANY =
  /[几数多\d十百][余多]?[个名位例]?(?:人|学生|孩子|同学|娃|村民|病例|患者)|好多|很多|不少|全[村班校厂]|扩散|蔓延|疾控|卫健委|群体性|[两三四五六几]个(?:村|班|厂|学校)/;
const isOfOnePatient = (near: string): boolean => OF_ONE_PATIENT.test(near) && !OF_MANY.test(near);
const CUT_BY_NATURE = /雨|洪|水毁|塌方|滑坡|泥石流|落石|雪|冰|浓雾|大雾|台风|路基/;
/** 下游地级市水厂在62公里外，暂不受影响 */
const isUnaffected = (text: string, _start: number, end: number): boolean =>
  /^[^。;!?\n]{0,44}?(?:[不未](?:会)?受(?:到)?(?:任何)?影响|没有受到?影响|无影响|供水(?:一切)?正常)/.test(
    text.slice(end, end + 52),
  );
const SMALL_RESERVOIR = /小型|(?<![大中])小水库|小[(]?[一二12][)]?型|山塘|塘坝|淤地坝|鱼塘|骨干坝/;
const SMALL_STORAGE = /库容[^,。;!?\n\d]{0,4}\d{1,3}(?:\.\d{1,2})?[余多]?万(?:立方|方|m)/;
const WARNED_OF = /(?:提醒|提示|警惕)[^。;!?\n]{0,30}(?:谣言|骗局|诈骗)[^。;!?\n]{0,10}$/;
/** 小(二)型水库溃坝, 库容85万立方米的水库垮坝 */
const isOfSmallReservoir = (text: string, start: number, end: number): boolean =>
  SMALL_RESERVOIR.test(text.slice(Math.max(0, start - 10), end)) ||
  SMALL_STORAGE.test(text.slice(Math.max(0, start - 40), end + 40));
/** 放射源均无丢失、被盗, 放射源须防丢失 */
const NOT_LOST =
  /(?:防止?|[未无没]有?(?:发生|出现|被)?|严禁|不得|避免|杜绝|[若如](?:果|有|遇|发生)?|一旦|可能)(?:任何)?(?:丢|遗[失落]|弄丢|被盗|被偷|失窃|失控|下落不明|掉落|脱落)/;
const LOST_IN_THEORY =
  /^[^,。;!?\n]{0,6}(?:指定|规定的?位|库位|案例|风险|隐患|应急(?:处置|预案|演练|响应)|情形|的,|者,)/;
const OF_A_TRIBUTARY =
  /^(?:长江|黄河|淮河|珠江|松花江|辽河|海河)(?:的|水系|流域)?[^,。;!?\n干]{0,6}(?:支流|水系|流域)(?![^,。;!?\n]{0,12}干[流堤])/;
/** 鄱阳湖水系主要支流信江干堤 */
const IS_A_TRIBUTARY = /(?<!汇入[^,。;!?\n]{0,8})支流[^,。;!?\n]{0,14}$/;
const ORDINARY_RESERVOIR = /一般(?:的)?大(?:中型|型|[(][一二12][)]型)|非重点[^,。;!?\n]{0,4}水库/;
const RUNS_INTO = /(?:汇入|注入|流入|并入|入)$/;
const isOnlyNear = (text: string, start: number): boolean =>
  /(?:附近|周边|临近|隔壁)的?$/.test(text.slice(Math.max(0, start - 4), start));

const OF_A_TOWNSHIP =
  /(?<!城关)[镇乡](?:上|里|内|级)?的?(?:集中式)?(?:自来水厂|水厂|饮用水水?源|水源|供水站|取水口)|全[镇乡]/;
const OF_A_COUNTY_TOWN = /县(?:城|级|里|自来水|供水|水务|第?[一二三]水厂|水厂)|全县|城关|城区/;

/** 界河锑浓度异常，污染团越过省界进入邻省 */
const BETWEEN_PROVINCES = /[两三]省|省[界际]|邻省|跨省/;
const BETWEEN_STATES = /国境|邻国|境外|跨国|出境|边境|国界|[一-龥]国(?:境内|一侧|方面)/;

type TakesBack = (text: string, start: number, end: number) => boolean;
/** 接种后一名婴儿死亡，系窒息，与接种疫苗无关，属偶合 */
const isUnrelated: TakesBack = (text, _start, end) =>
  /偶合(?!不|待|尚)|(?:与|和|跟|同)[^,。;!?\n]{0,8}(?:接种|疫苗|服药|用药|药物|打针)[^,。;!?\n]{0,6}(?:无关|没有?关系|无因果|没有?(?:直接)?(?:关联|因果)|无直接)/.test(
    text.slice(end, end + 100),
  );

/** 管涌就是重大险情 */
const isInGeneral: TakesBack = (text, start, end) =>
  /(?:就是|即为|就属于?|算是|视为|都是)(?:重大险情)?$/.test(text.slice(Math.max(0, start - 4), end));

/** 南山县柳河镇水厂停止取水: of a township, not of the county's town */
const isOfATownship: TakesBack = (text, start, end) => {
  const near = text.slice(Math.max(0, start - NEAR), end + NEAR);
  return OF_A_TOWNSHIP.test(near) && !OF_A_COUNTY_TOWN.test(near);
};

/** What beside its words takes a state of affairs back: within them, right before or right behind. */
export const TAKEN_BACK: ReadonlyMap<string, TakesBack> = new Map([
  ...['接种服药死亡', '接种异常', '群体发药'].map((name): [string, TakesBack] => [name, isUnrelated]),
  // 震中位于距市区60公里的山里; 震中望山区，城里也晃
  [
    '人口密集地区',
    (text, start, end) =>
      /距|离|外|较为?(?:密集|稠密)|[,;]/.test(text.slice(start, end)) ||
      /(?:不属于?|不是|并非|不在|非)[^,。;!?\n]{0,3}$/.test(text.slice(Math.max(0, start - 6), start)) ||
      (/[距离][^,。;!?\n]{0,10}$/.test(text.slice(Math.max(0, start - 12), start)) &&
        /^[^,。;!?\n\d]{0,6}(?:\d{2,}|[一二三四五六七八九]?[十百])/.test(text.slice(end, end + 12))),
  ],
  // 干流主要支流: a river that runs into the main one
  ['干流河段', (text, _start, end) => /^(?:的)?(?:主要|重要|一级)?支流/.test(text.slice(end, end + 6))],
  // 长江主要支流的堤防, 汇入黄河的小河: named after the river that it runs into
  [
    '干流重要堤防决口',
    (text, start, end) =>
      OF_A_TRIBUTARY.test(text.slice(start, end)) ||
      /干流(?:的)?(?:主要|重要)?支流/.test(text.slice(start, end)) ||
      RUNS_INTO.test(text.slice(Math.max(0, start - 4), start)) ||
      IS_A_TRIBUTARY.test(text.slice(Math.max(0, start - 30), start)),
  ],
  // 大(2)型水库溃决，属一般大型水库
  ['大型水库垮坝', (text, start, end) => ORDINARY_RESERVOIR.test(text.slice(Math.max(0, start - 30), end + 30))],
  // 一度对不上数，后查明是登记错格; 丢失一台冰箱，所幸菌种已转移
  [
    '毒株丢失',
    (text, start, end) =>
      /所幸|幸好|好在|未涉及/.test(text.slice(start, end)) ||
      /^[^。!?\n]{0,30}?(?:登记(?:错|有误|笔误)|一直在|仍在|已(?:经)?找[到回]|找[到回]了|虚惊)/.test(
        text.slice(end, end + 40),
      ),
  ],
  // 当地学校停课, 附近学校
  [
    '学校',
    (text, start, end) =>
      /^[^,。;!?\n]{0,6}(?:停课|放假|复课|照常|正常上课|恢复(?:上课|教学|正常)|上网课|线上教学)/.test(
        text.slice(end, end + 14),
      ) ||
      isOnlyNear(text, start) ||
      // 军医大学附属医院
      /^(?:第?[一二三四五六])?(?:附属|附院|[^,。;!?\n]{0,4}医院)/.test(text.slice(end, end + 8)),
  ],
  // 送医院抢救, 医院开通绿色通道
  [
    '公共场所',
    (text, start, end) =>
      isOnlyNear(text, start) ||
      (text.slice(start, end).includes('医院') &&
        (/(?:[送转抬拉][到往至去进]?了?[^,。;!?\n]{0,4}|经)$/.test(text.slice(Math.max(0, start - 8), start)) ||
          /^[^,。;!?\n]{0,4}(?:开通|抽调|救治|抢救|治疗|宣[布告]|收治|接诊|专家|医护|全力)/.test(
            text.slice(end, end + 10),
          ))),
  ],
  // 非繁忙干线, 不属于繁忙干线
  [
    '繁忙干线',
    (text, start, end) =>
      /(?:[非不]|不属于?|并非|不在|没有?在|不算|未列入)$/.test(text.slice(Math.max(0, start - 5), start)) ||
      /^以?外|^[^。;!?\n]{0,16}非繁忙干线/.test(text.slice(end, end + 24)) ||
      /^[^,。;!?\n]{0,8}(?:未受影响|不受影响|正常运行|运行正常|畅通)/.test(text.slice(end, end + 16)),
  ],
  // 只剩一千七百多米, 1700米
  [
    '近危险源',
    (text, start, end) =>
      /[千两]|公里外|\d{4,}米?$/.test(text.slice(start, end).replaceAll(/不[足到]一?1?(?:公里|千米)/g, '')),
  ],
  // 起火原因待查: of no illness
  [
    '不明原因疾病',
    (text, start, end) =>
      isOfOnePatient(text.slice(Math.max(0, start - NEAR), end + NEAR)) ||
      /中毒[^,。;!?\n]{0,3}$/.test(text.slice(Math.max(0, start - 5), start)) ||
      (/原因|[么啥种]病/.test(text.slice(start, end)) &&
        !OF_ILLNESS.test(
          text.slice(Math.max(0, start - NEAR), start) +
            text.slice(start, end).replaceAll(/[么啥种]病/g, '') +
            text.slice(end, end + NEAR),
        )),
  ],
  // 油污距省界还有四十公里, 未出省, 省界断面达标
  [
    '跨省影响',
    (text, start, end) =>
      /水[牛稻鸟]/.test(text.slice(start, end)) ||
      /(?<![“"「])(?:未|没有?)(?:出省|出境|越过省界|过省界|出省界)|止步省界/.test(text.slice(end, end + 60)) ||
      /[距离](?:[^,。;!?\n]{0,6})(?:省界|邻省|出省|下游省)/.test(text.slice(Math.max(0, start - 6), end)) ||
      /(?:断面|出境水|水质)[^,。;!?\n]{0,8}(?:达标|未受影响|不受影响|正常|未检出|未超标)/.test(
        text.slice(start, end + 16),
      ),
  ],
  // 污水流进界河边的水沟
  [
    '跨国境影响',
    (text, start, end) =>
      /(?:界[河江湖]|国境线?|邻国)(?:边(?!境)|旁|附近)/.test(text.slice(start, end + 2)) ||
      (BETWEEN_PROVINCES.test(text) && !BETWEEN_STATES.test(text)),
  ],
  ['连续中断行车', (text, start, end) => /收班|末班|运营结束/.test(text.slice(Math.max(0, start - 6), end))],
  ['县域', isOfATownship],
  ['县级水源取水中断', isOfATownship],
  ['地级市域', isUnaffected],
  ['市区供水', isUnaffected],
  // 市区的环保局来查，县里的水源地停止取水; 县城区
  [
    '地市级水源取水中断',
    (text, start, end) =>
      isUnaffected(text, start, end) ||
      /[镇乡村](?:上|里)?的?(?:自来)?(?:水厂|水源|取水)/.test(text.slice(start, end)) ||
      /县(?!级市)/.test(text.slice(Math.max(0, start - 1), end)),
  ],
  // 事故非锅炉(电锅炉)爆炸
  [
    '锅炉压力容器爆炸',
    (text, start, end) =>
      /非锅炉|不是锅炉/.test(text.slice(start, end)) ||
      /^的?(?:危害|案例|知识|模型|原理|后果|风险|警示|视频|教训)/.test(text.slice(end, end + 5)) ||
      /(?:非|不是|排除|不属于)[^,。;!?\n]{0,6}$/.test(text.slice(Math.max(0, start - 8), start)),
  ],
  // 锅炉因过热器管屏爆裂停运: its pipes, not the boiler
  ['锅炉炸开', (text, start, end) => /过热器|再热器|省煤器|水冷壁|爆管|[管阀]/.test(text.slice(start, end))],
  // 河堤开了个小口子放水
  // 河堤加固工地围堰被冲开: a dam of the works
  ['支流堤防决口', (text, start, end) => /围堰|小(?:口子|缺口|豁口)|放水|灌溉|引水/.test(text.slice(start, end + 6))],
  // 铁路干线旁的菜地被淹
  [
    '干线交通中断',
    (text, start, end) => /(?:干线|铁路|高速|航道|线)(?:旁|边(?!坡)|附近|沿线|两侧)/.test(text.slice(start, end)),
  ],
  // 电动自行车被公交车刮倒: no crane (行车)
  ['起重机械整体倾覆', (text, start) => /[自步骑]$/.test(text.slice(Math.max(0, start - 1), start))],
  ['水库重大险情', isInGeneral],
  ['中型水库垮坝', (text, start, end) => isInGeneral(text, start, end) || isOfSmallReservoir(text, start, end)],
  ['大坝溃决', isOfSmallReservoir],
  // 提醒市民警惕“兑付中断”类谣言，三省警方联合发布提示
  ['跨省金融', (text, start) => WARNED_OF.test(text.slice(Math.max(0, start - NEAR), start))],
  // 二类水源地附近的纸厂一枚Ⅴ类放射源
  ['一二类放射源', (text, start, end) => /类[^类]*(?:[ⅢⅣⅤ三四五345V]|III)类/.test(text.slice(start, end))],
  [
    '放射源失控',
    (text, start, end) =>
      NOT_LOST.test(text.slice(Math.max(0, start - 6), end)) || LOST_IN_THEORY.test(text.slice(end, end + 12)),
  ],
  // 七个省去年遭特大干旱
  ['特大干旱', (text, start, end) => /去年|前年|曾|历史/.test(text.slice(start, end))],
  // 大雨掏空路基，高速断行三十小时: cut by water or earth, nobody sits on it
  [
    '阻断交通',
    (text, start, end) => {
      const near =
        text.slice(Math.max(0, start - 60), end) + (/^[^。!?\n]*/.exec(text.slice(end, end + 60))?.[0] ?? '');
      // 坐在国道边的小店里
      if (/^(?:边|旁|沿线|附近|对面)/.test(text.slice(end, end + 2))) return true;
      return CUT_BY_NATURE.test(near) && !CROWD_WORDS.test(near.replaceAll(/冲断|冲垮|冲毁|[阻截]断/g, ''));
    },
  ],
  // 隔壁电厂的660兆瓦机组照常发电
  [
    '六百兆瓦级机组',
    (text, start, end) =>
      /(?:隔壁|旁边|附近|邻近|相邻)[^,。;!?\n]{0,10}$/.test(text.slice(Math.max(0, start - 14), start)) ||
      /^[^,。;!?\n]{0,8}(?:照常|正常(?:运行|发电)|[未不]受影响)/.test(text.slice(end, end + 16)),
  ],
]);
