import { RarePattern } from '../words/rare-pattern.js';
import { SoughtPattern } from '../words/sought-pattern.js';
import type { Mention } from '../measures.js';
import { oneDeath } from './one-death.js';
import { sentencesOf, type Span } from '../text/sentences.js';

const KIN =
  '(?:[大二三四五小老么幺]?(?:爸|妈|叔|舅|姨|姑|伯|婶|爷|公|哥|姐|弟|妹)(?:爷|父|妈|子|夫|爹|娘)?|娃儿?|崽|仔|老伴|媳妇|娃娃|外甥|亲戚)';
const WHEN =
  '(?:昨[天晚夜日]|今[天早晨日]|前[天晚日]|当[晚天夜日]|第二天|次日|半夜|夜里|夜间|凌晨|清早|后半夜|上午|下午|晚上|后来|没多久|不久|路上|医院|在|送|到)';
const SOMEBODY =
  '(?:司机|小哥|(?:木|瓦|电|焊|漆|钳|铆|架子|钢筋|泥瓦|操作|装卸|搬运|维修|杂|水电)工|工友|保洁|大叔|姑娘|小伙|老太太|老头|老师|同事|邻居|工友|大哥|大姐|驾驶员|驾驶人|男子|女子|女工|工人|民工|老人|老汉|老太|大爷|大妈|男孩|女孩|女童|男童|男生|女生|少年|婴儿|孩子|学生|村民|居民|市民|民警|消防员|乘客|行人|路人|骑手|外卖员|快递员|环卫工|保安|矿工|农民|女士|先生|妇女|员工|船员|者|我?(?:爸|妈|父亲|母亲|儿子|女儿|丈夫|老公|老婆|妻子|爷爷|奶奶|弟弟|哥哥|姐姐|妹妹|叔叔|舅舅|外公|外婆|奶奶|岳父|公公|婆婆|伯伯|大伯|姑姑|阿姨|侄子|表哥|堂哥|孙子|阿婆|阿公|大娘)|[某×]{1,2})';
const QUIET = '[^,。;!?\\n、\\d无未没]';
const KILLED = '(?:撞|砸|压|轧|碾|电|烧|炸|捅|砍|淹|活埋|打|勒|毒)死';
const SINGLE_DEATH = new SoughtPattern(
  new RegExp(
    [
      `${SOMEBODY}${QUIET}{0,8}(?:当场|不幸|溺水|被撞|坠楼|坠落|触电|中毒|窒息|坠亡)${QUIET}{0,3}(?:死亡|身亡|遇难|丧生|离世|去世)`,
      `${SOMEBODY}${QUIET}{0,16}(?:被|遭|让)${QUIET}{0,10}${KILLED}`,
      `${SOMEBODY}${QUIET}{0,8}(?:坠亡|溺亡|身亡|遇难|殒命|遇害|牺牲|殉职)`,
      `(?:${SOMEBODY}|有(?:一个|一名|1人|1名)?人?)${QUIET}{0,6}(?:没有?|未)能?(?:挺过来|挺过去|挺住|熬过来|熬过去|抢救过来|救过来|救回来|救活|抢救|活下来|出来|逃出来|跑出来)`,
      `${SOMEBODY}${QUIET}{0,6}(?:没有?|未)能?救出来?,(?:人)?(?:就|已经?)?(?:走了|没了|去世|离世)`,
      `${SOMEBODY},?被(?:不幸|当场|活活)${QUIET}{0,4}${KILLED}`,
      ',(?:最终|后)?不幸(?:离世|身亡|死亡|遇难|去世|殉职|牺牲|罹难)',
      ',[^,。;!?\\n、\\d无未没]{0,12}(?:不及|不慎|意外|触电|坠落|溺水|窒息)(?:而|后)?身亡(?=[,。;!?\\n]|$)',
      '(?:抢救无效|当场|不治)(?:而|不幸|后|于[^,。;!?\\n]{1,10}?)?(?:死亡|身亡|离世|去世|牺牲)',
      '(?:时|后|已经?)(?:已经?)?不幸(?:离世|身亡|死亡|遇难|去世)',
      `${SOMEBODY}[^。;!?\\n]{0,24}遗体`,
      `${SOMEBODY}${QUIET}{0,12}(?:抽搐|昏迷|休克|窒息|中毒|坠落|坠楼|跌落|摔下)[^。;!?\\n\\d无未没]{0,6}(?:死亡|身亡|不治|没了)`,
      `${SOMEBODY}[^。;!?\\n\\d]{0,16}(?:送医|送到医院|医院)(?:人|后|时|就|已经?|已|最终|,)*(?:不治|没了|不行了)`,
      `${SOMEBODY}[^。;!?\\n]{0,24}人(?:当场|已经?|就|都|也|后来)+没了(?![影踪])`,
      '(?:预防针|防疫针|疫苗|接种|打完?了?针)[^。!?\\n\\d无未]{0,16}(?:孩子|娃娃?|宝宝|老人|婴儿)(?:就|也)?没了(?=[,。;!?\\n]|$)',
      '(?:接种|服药|用药|注射)后(?:死亡|身亡|猝死|不治)(?!风险|病例|率|的?[鸡鸭鹅猪羊牛禽畜鸟犬猫鱼]|事件补偿)',
      '(?:疫苗|接种|打完?了?针|预防针)(?!预约|名额|[^,。;!?\\n]{0,6}(?:预约|[号证券]))[^,。;!?\\n无未]{0,10}(?:第二天|当天|当晚|次日|隔天|第三天|没多久|不久|回家)[^,。;!?\\n无未没]{0,4}(?:就|人)*没了(?=[,。;!?\\n]|$)',
      '其中(?:一|1)[个名位][^,。;!?\\n\\d无未没]{0,12}(?:走了|没了|不行了|咽了?气)(?=[,。;!?\\n]|$)',
      '(?<=[,。;!?\\n]|^)人(?!没)[^,。;!?\\n\\d]{0,12},(?:送|拉)(?:到|去|往)[^,。;!?\\n\\d]{0,8}(?:就|人就|已经?|也)(?:没了|不行了|没了?气了?)(?=[,。;!?\\n]|$)',
      '(?<=[,。;!?\\n])人(?:当场|当时|立马|马上|一下子?)(?:就|也)?(?:没了|不行了|断了?气|没了?气)(?![影踪])',
      `(?<=[,、])(?:货车|客车|轿车|大车|肇事|面包车)?${SOMEBODY}(?:死亡|身亡|丧生)(?=[,。;!?\n]|$)`,
      `${SOMEBODY}已经?(?:死亡|身亡|遇难|去世)`,
      `${SOMEBODY}(?:人|就|当场|也)+没了(?=[,。;!?\\n]|$)`,
      `${SOMEBODY}[^。;!?\\n\\d]{0,16}(?:没能?|未能?)(?:抢)?救(?:过来|回来|活)`,
      `${KIN}[^。;!?\\n\\d]{0,40}(?<!差一?点|险些|几乎)(?:没能?|未能?)(?:抢)?救(?:过来|回来|活)`,
      `${SOMEBODY}[^,。;!?\\n]{0,12}(?:掉|摔|跌|坠|滚|栽|砸|压|卷|绞|夹|轧|撞|触电|淹)[^,。;!?\\n未没无]{0,8},?(?:当场|人|当时|一下子?)(?:就|也|已经?)?(?:没了|不行了|没气了|断了?气|咽了?气)(?=[,。;!?\\n]|$)`,
      `${SOMEBODY}[^。;!?\\n\\d]{0,40}(?:不用|没必要|没有必要|不必)(?:再)?抢救`,
      `(?:${SOMEBODY}|${KIN})${WHEN}{1,3}(?:人|就|也|却)*(?:没了|走了|没了?气了?|咽了?气|断了?气)(?=[,。;!?\\n]|$)`,
      `${KIN}${QUIET}{0,16}(?:就|也|却|当场|当晚|当天)?(?:没气了|咽了?气|断了?气|没救(?:过|回)来|没抢救过来|没了呼吸)`,
      '(?:预防针|防疫针|疫苗|接种|打完?了?针)[^。;!?\\n\\d无未]{0,20}(?:就|人|也|却)(?:没了?气了?|断了?气|咽了?气|不行了)(?=[,。;!?\\n]|$)',
      `(?:${SOMEBODY}|${KIN})(?:也|就|已经?|今[天早晨]|昨[天晚])*走了(?=[,。;!?\\n]|$)`,
      `(?<![无没未]有?|[无没未]有?一[名个位])${SOMEBODY}[^。;!?\\n\\d无未没]{0,28}(?:过世|去世|离世|病逝)(?=[,。;!?\\n]|$)`,
      '(?:宣布|宣告|确认)(?:其|他|她|该[男女]子|老人|伤者)(?:已经?|当场)?(?:死亡|身亡)',
      '(?:到|送[到至抵]|抵达)了?医院(?:时|前|后)(?:就|人)?已经?(?:死亡|身亡)',
      '宣[布告]抢救无效(?=[,。;!?\n]|$)',
      `${SOMEBODY}[^。;!?\n]{0,24}再(?:也)?没能?(?:再)?醒(?:来|过来)`,
      `${SOMEBODY}[^。;!?\n]{0,24}死因(?:为|系|是)(?!何|什么)`,
      '(?:父亲|母亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹|妻子|丈夫)(?:死亡|溺亡|遇难),[^,。;!?\n]{1,8}(?:获救|受伤|重伤|脱险|幸存|生还)',
      '把人[^,。;!?\\n]{0,8}(?:卷|压|砸|夹|绞|撞|埋|烧|带)[^,。;!?\\n]{0,6},[^,。;!?\\n]{0,4}(?:没救过来|没抢救过来|没救回来|没了|不行了)',
      `没能?把${SOMEBODY}[^,。;!?\n]{0,4}?(?:抢)?救(?:[回过]来|活)`,
      '(?:重症|ICU|抢救)[^。;!?\n]{0,20}(?:还是|最终|终究)走了(?=[,。;!?\n]|$)',
      '(?:法医|尸检|警方)[^。;!?\n]{0,16}死因(?:为|系|是)(?!何|什么)',
      '死者(?:系|为|是)?[^,。;!?\\n\\d]{0,3}某',
      '(?<!(?:现场|废墟|井下|洞内|楼内|车内|瓦砾)[^,。;!?\\n]{0,3})(?:已经?|时|却|就|均|当场|凌晨|[上下]午|晚上|昨[天晚日]|今[天晨早])(?:没有?了?|无|停止了?|失去了?)(?:呼吸|心跳|生命(?:体征|迹象))',
      '(?<!(?:可|可能|会|能|足以|容易|极易)[^,。;!?\\n]{0,10})(?:造成|导致|致)(?!人员|[^,。;!?\\n]{0,8}[鱼虾蟹鸡鸭鹅猪羊牛禽畜蜂苗树](?!某|先生|女士))[^,。;!?\\n、\\d无未没多数几]{1,10}(?:死亡|身亡)',
    ].join('|'),
  ),
);

/** Some word of every pattern above: most texts have none. */
const TELLS_OF_DEATH = new RarePattern(
  /死|罹难|没能?再?醒|过世|病逝|没了?气|咽了?气|断了?气|走了|没救|没抢救|身亡|坠亡|溺亡|不治|没了|不行了|抢救|遗体|遇难|丧生|离世|去世|殒命|遇害|牺牲|殉职|救过来|救回来|救活|呼吸|心跳|生命[体迹]|[没未]有?能?(?:挺过|挺住|熬过|抢救过|救过|救回|救活|活下|出来|逃出来|跑出来)/,
);

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  singleDeaths: {
    gate: (text: string) => TELLS_OF_DEATH.isIn(text) && SINGLE_DEATH.isIn(text),
    reads: [SINGLE_DEATH.pattern],
  },
};

/** 回来人就没了，最后在门口找到: gone from sight only. */
const FOUND_AGAIN = /^,[^。;!?\n]{0,16}?(?:找到(?!了?遗体)|找着|走丢|走散|找回)/;
/** 阿婆走了 is of death where people are ill or hurt; else she went home. */
const ILL =
  /中毒|吃坏|吐|泻|拉肚子|抢救|病危|ICU|重症|事故|爆炸|塌|埋|溺|撞|烧|抽搐|服药|吃药|发药|疫苗|接种|发病|高烧|昏迷|着[了火]|起火|失火|大火/;
const ILL_WITHIN = 60;
/** Of age one dies, too: 昨晚在县医院过世 is of a meal only where the meal made others ill. */
const PASSED_AWAY = /(?:过世|去世|离世|病逝)$/;
const AFTER_A_MEAL = /食物中毒|吐泻|上吐下泻|又吐又[拉泻]|拉肚子|腹泻|呕吐|沙门氏?菌/;
const MEAL_WITHIN = 160;
/** What the other patterns ask for beside the word. */
const VIOLENT = /当场|不幸|溺水|被撞|坠|触电|中毒|窒息|无效|不治|已经?(?:过世|去世|离世|病逝)$/;
/** 17头牦牛当场死亡 */
const OF_ANIMALS = /[\d一二两三四五六七八九十百]+[余多]?[头只匹羽尾条][^,。;!?\n]{0,8}$/;
const isOfDeath = (text: string, start: number, words: string): boolean =>
  !OF_ANIMALS.test(text.slice(Math.max(0, start - 14), start)) &&
  !FOUND_AGAIN.test(text.slice(start + words.length, start + words.length + 24)) &&
  (!PASSED_AWAY.test(words) ||
    VIOLENT.test(words) ||
    AFTER_A_MEAL.test(text.slice(Math.max(0, start - MEAL_WITHIN), start + words.length))) &&
  (!words.endsWith('走了') || ILL.test(text.slice(Math.max(0, start - ILL_WITHIN), start)));

/** One person named without a number: 驾驶员当场死亡. Taken only where no number is given. */
export function readSingleDeaths(text: string, sentences: readonly Span[] = sentencesOf(text)): Mention[] {
  if (!TELLS_OF_DEATH.isIn(text)) return [];
  const found = sentences.flatMap((sentence) => toldWithin(text, sentence));
  return found
    .filter(({ start, words }) => isOfDeath(text, start, words))
    .map(({ start, words }) => oneDeath('listed', start, words));
}

/** No pattern reads beyond the end of a sentence, and most sentences of a text that tells of death do not. */
function toldWithin(text: string, { start, end }: Span): { start: number; words: string }[] {
  if (!TELLS_OF_DEATH.isBetween(text, start, end)) return [];
  return SINGLE_DEATH.all(text.slice(start, end)).map(({ index, 0: words }) => ({ start: start + index, words }));
}
