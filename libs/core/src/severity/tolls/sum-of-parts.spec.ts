import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';

const deadOf = (told: string) => classify({ text: `昨夜青渡县一工厂发生爆炸，${told}。` }, rules).measures.deaths;

/** Of each: a number of people who died at once, A, and of more who died later, B. */
const AT_ONCE =
  'A人当场死亡 当场死亡A人 现场死亡A人 A名工人当场遇难 现场找到A具遗体 废墟中挖出A具遗体 车间内A人死亡 当场A死'.split(
    ' ',
  );
const LATER =
  'B人送医后不治身亡 B人在送医途中死亡 另有B名重伤员经抢救无效死亡 后又有B人伤重不治 送医后死亡B人 还有B个人没救回来 另B人在医院死亡'.split(
    ' ',
  );
const JOINED = ['，', '。', '；', '。今晨，'];
const NUMERALS: readonly (readonly [string, string])[] = [
  ['8', '3'],
  ['八', '三'],
  ['８', '３'],
  ['十二', '两'],
];

const filled = (form: string, [first, second]: readonly [string, string]): string =>
  form.replace('A', first).replace('B', second);
const forms = AT_ONCE.flatMap((first) => LATER.flatMap((later) => JOINED.map((join) => `${first}${join}${later}`)));

it.each(forms)('adds who died later to who died at once: %s', (form) => {
  expect(NUMERALS.map((numerals) => deadOf(filled(form, numerals)))).toEqual([11, 11, 11, 14]);
});

/** Where the sum is told, too, nothing is added to it. */
const WITH_SUM = [
  '造成S人死亡，其中X',
  '造成S人死亡：X',
  'S人死亡（X）',
  'X，共造成S人死亡',
  'X，死亡人数升至S人',
  'X。截至目前，已有S人死亡',
  'X，累计死亡S人',
];

it.each(WITH_SUM)('adds nothing to a sum that is told: %s', (form) => {
  const parts = AT_ONCE.flatMap((first) => LATER.map((later) => filled(`${first}，${later}`, ['8', '3'])));
  expect(new Set(parts.map((told) => deadOf(form.replace('X', told).replace('S', '11'))))).toEqual(new Set([11]));
});

it.each(
  `
上午打捞出8具遗体，下午又打捞出3具 | 11
昨晚打捞起8具遗体，今早又在下游找到3具遗体 | 11
先找到8具遗体，随后找到另外3具遗体 | 11
8人死在车里，还有3人死在医院 | 11
抬出来的时候8个人就没气了，送医院路上又走了3个 | 11
8人当场死亡，2人在转运途中死亡，1人在医院死亡 | 11
9人不幸离世；今晨传来消息，1名重伤乘客救治无效，离开人世 | 10
4名船员当场死亡，6名失踪船员的遗体两天后被找到 | 10
已造成8人死亡，另有2名重伤者昨晚离世 | 10
已造成8人死亡，另有2名重伤者情况危急 | 8
其中柳河镇死亡4人、双桥镇死亡5人、石门乡死亡2人 | 11
造成12人死亡，其中柳河镇死亡4人、双桥镇死亡5人、石门乡死亡3人 | 12
造成9人死亡。今天，3名伤者抢救无效的消息系误传 | 9
造成8人死亡、9人受伤。伤者中3人送医后不治 | 11
首次爆炸造成8人死亡，二次爆炸造成3人死亡 | 11
8名工人当场遇难，3名救援人员牺牲 | 11
东溪村4人遇难；西溪村7人遇难 | 11
三楼4人遇难，四楼7人遇难 | 11
事故造成店员1人、顾客2人死亡 | 3
造成船员2名和岸上居民4名不幸遇难 | 6
造成大人1名、小孩2名、老人1名死亡 | 4
事故造成4人死亡，其中司机1人、行人3人 | 4
司机1人、乘客5人受伤，另有2人死亡 | 2
车上乘客20人，司机1人死亡 | 1
因倒房死亡2人，因溺水死亡1人 | 3
触电死亡1人，坠落死亡2人 | 3
全年共死亡12人，其中触电死亡3人，坠落死亡9人 | 12
雷击致死3人、溺水致死2人 | 5
大货车上4人死亡，客车上7人死亡 | 11
两村分别有4人、7人遇难 | 11
三个乡镇分别死亡4人、4人和3人 | 11
遇难者中工人8名，消防员3名 | 11
第10具、第11具遗体今晨被找到 | 11
昨夜先后找到6名遇难工人；今晨5时许又在梁板下找到3人，均已无生命体征；最后1名失联工人的遗体被找到 | 10
6日傍晚挖出首名遇难者，7日上午找到2人，7日深夜找到最后1人，均无生还 | 4
昨夜救出4人，经确认已死亡；今晨又救出6人，均无生命体征 | 10
首批找到6名遇难者，第二批找到4名遇难者 | 10
搜救人员在屋内发现3人，已无生命体征 | 3
打捞上来11人，全都没了气息 | 11
一对夫妻当场死亡，他们的儿子在医院抢救无效离世 | 3
司机和两名乘客死亡 | 3
包括司机和8名乘客在内的9人遇难 | 9
两个师傅从楼上掉下来，一个当场没了，一个拉到医院晚上也没了 | 2
9名失联工人中，昨天找到6人，今天找到3人，均无生命体征 | 9
5人受伤送医，其中司机已死亡 | 1
5人受伤，均无生命危险，已死亡2人 | 2
死亡、受伤人数分别为3人、8人 | 3
截至目前已找到9具遗体，其中今天找到2具遗体 | 9
今天又找到2具遗体，目前已找到9具遗体 | 9
累计找到遗体9具，新增2具 | 9
已打捞出9具遗体，较昨日增加2具 | 9
6人当场死亡，3人送医不治，死亡9人 | 9
造成9人死亡，3名死者系送医后不治 | 9
造成9人死亡，死者中3人送医途中死亡 | 9
死亡人数升至8人，最新死亡的2人系送医后不治 | 8
造成7人死亡。此前上月该县另一起爆炸造成5人死亡 | 7
造成7人死亡。同日，邻县另一工厂坍塌，4人送医后死亡 | 7
已找到7具遗体，又有4人获救 | 7
9人遇难，遇难者中工人8名、消防员1名 | 9
`
    .trim()
    .split('\n')
    .map((row) => row.split(' | ')),
)('reads "%s" as %s dead', (told = '', dead = '') => {
  expect(deadOf(told)).toBe(Number(dead));
});
