import { deadOrMissing, isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { DIED_OF, LEFT_WORK } from './count-by-neighbours.js';
import { countsPersons, together } from './count-persons.js';
import { toldWidely } from './read-groups.js';

/** No sign of a sentence, and no other number. */
const OWN = '[^,。;!?\\n\\d]';
const GONE =
  '(?:盖(?:了|着|上)?(?:白)?布|白布|(?<![拉送接带抬转运跑])走了|没了|没得了|没有了|没救了|没气了?|断气|凉了|不行了|遇难|没回来)';
/** 六个，全盖白布了; 11个，全走了; 廿一口，一晚上，没了; 六十一个没得了; 4个当场没了 */
const ALL_GONE = new RegExp(
  `^[个名具位口号人]{0,2}(?:,(?:全部?|都|全都|个个|一个个)${OWN}{0,6}${GONE}|,(?:一晚上|一夜|一下子?|转眼|一眨眼|当场),?(?:全|都|就)*没了|(?:当场|就这么|全|都|就)*(?:没了|没得了|不中用了|不行了|没气了|凉了))(?![人影过多])`,
);
/** 三十四口都在底下，挖了两天挖齐了，没得一个活的; 64个，全是地震那晚没出来的，没有失踪的了 */
const NONE_ALIVE =
  /^[个名位口人]{0,2},?(?:全部?|都|全都)(?:在|是|埋在|压在)[^,。;!?\n]{0,10}(?:底下|里[面头]|下[面头]|没(?:能)?出来的)[^!?\n]{0,24}(?:没得?一个活|没有?活的|一个活的|没有失踪|找齐|挖齐)/;
/** 四条命，警察说就是四个 */
const LIVES = /^条(?:人)?命[,。!](?![^。!?\n]{0,12}(?:保住|救[回活]|捡回))/;
/** 白布一溜摆开，数了两遍，33; 给遗体编号，编到63号; 一个一个盖白布，数到十四; 一个一个念名字，念到第三十一个才停，全是……没了气的 */
const COUNTED_OFF = new RegExp(
  `(?:白布|遗体|尸体|盖布|裹尸袋)[^。;!?\\n\\d]{0,14}(?:数了|数过|数到|编到|排到|点到)${OWN}{0,5},?(?:一共|总共|是)?$`,
);
const LAST_OF_A_LIST = /(?:念|叫|排|编|数)(?:到|至)了?第?$/;
const LISTED_DEAD = /^[个名位号][^。!?\n\d]{0,8},(?:全|都)[^。!?\n]{0,12}(?:没了?气|没了|走了|没救)/;
const ENDS = /^(?:个|具|名|人|号)?(?:[,。;!?\n]|$)/;
/** 我妹妹也没挺过来。她是第30个 */
const ONE_MORE_THAN = /(?:没挺过|没救过|没救回|没熬过|走了|没了|去世|断了?气)[^!?\n\d]{0,10}[她他]是第$/;
/** 最后一个扒出来，也没气了，前后十二个 */
const ALL_TOLD =
  /(?:没了?气了?|没了|走了|断了?气|不行了)[^!?\n\d]{0,3},(?:前后|前前后后|一共|总共|拢共|加起来)(?:是|有)?$/;
/** 送走十一个; 走了12位，都是外国客人; 走掉的52个; 医院里又没了2个 */
const LEFT =
  /(?<![溜拿带开送接领坐拉])(?:走了|走掉的?|没了)(?:整整|一共|共)?$|(?:前前后后|先后|一共)[^,。;!?\n\d]{0,3}送走了?$/;
const FEWEST = 2;
/** 打完那批苗，两个娃儿走了 */
const ARE_GONE = /^[个名位口](?:娃儿?|娃娃|孩子|老人|学生|工友|兄弟|乡亲|人)?(?:就|都|全|也)*走了(?=[,。;!?\n])/;
const OF_DEATH =
  /命|走了|没|火化|出殡|灵堂|殡仪|遗体|棺|白布|太平间|坟|葬|抢救|救护车|医院|卫生院|法医|中毒|车祸|追尾|地震|翻[在到进了]|龙卷风|塌|埋|淹|烧|炸/;
/** 当场是八个，拉到医院的又走了三个 */
const ON_THE_SPOT = /当场(?:就|是|就是|有)?$/;
const LEFT_ALIVE = /今年|去年|[八九]十[岁几多]|睡过去|高寿|老死|逃|跑|搬|离开|下班|辞职|旅游|客人走了|顾客|人流/;

/** 大巴上9个，白色面包4个，全盖了布: of those counted right before, too. */
const COUNTED_BEFORE = /^[个名具位口]人?[,、](?!还|另|又|再)[^,。;!?\n\d伤困失病抢]{1,6}$/;
const AGAIN = /[又再另][^,。;!?\n\d]{0,3}$/;

function kindOf(text: string, token: NumberToken): Mention['kind'] | undefined {
  const { digitsAt, end } = token;
  const before = text.slice(Math.max(0, digitsAt - 26), digitsAt);
  const behind = text.slice(end, end + 48);
  if ((COUNTED_OFF.test(before) || ONE_MORE_THAN.test(before) || ALL_TOLD.test(before)) && ENDS.test(behind))
    return 'total';
  if (LAST_OF_A_LIST.test(before) && LISTED_DEAD.test(behind)) return 'total';
  if (!countsPersons(text, token) && /^[一-龥]/.test(behind)) return undefined;
  if (ALL_GONE.test(behind) || NONE_ALIVE.test(behind)) return 'total';
  if (LIVES.test(behind) && !/救/.test(before)) return 'total';
  const isLeft =
    ARE_GONE.test(behind) ||
    ((LEFT.test(before) || ON_THE_SPOT.test(before)) && /^[个名位口条人](?!月|小时|钟头|多)/.test(behind));
  if (!isLeft || !DIED_OF.test(text) || LEFT_WORK.test(text)) return undefined;
  if (LEFT_ALIVE.test(before.slice(-8) + behind.slice(0, 16))) return undefined;
  return AGAIN.test(before) ? 'new' : 'total';
}

/** The dead as somebody counts them who saw them laid out, carried away or called by name. Only for a text that sounds grave. */
export function countLaidOut(text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (!OF_DEATH.test(text)) return [];
  const lost = deadOrMissing(known);
  return numbers.flatMap((token, i): Mention[] => {
    if (token.low < FEWEST || isTold(lost, token)) return [];
    const kind = kindOf(text, token);
    if (!kind) return [];
    const previous = numbers[i - 1];
    const isOfBoth = previous !== undefined && COUNTED_BEFORE.test(text.slice(previous.end, token.start));
    return [{ ...toldWidely(isOfBoth ? together(previous, token) : token), kind }];
  });
}
