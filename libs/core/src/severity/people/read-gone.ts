import { RarePattern } from '../words/rare-pattern.js';
import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { DISASTER } from './disaster-words.js';
import { PERSON_NOUNS } from './person-nouns.js';
import { toMention } from './read-groups.js';

const GONE_BEFORE = /(?:(?<![接带运撤搬转拉救赶逃跑放送抬领])走|没|折|送|搭进去|硬|凉)[了咗]$/;
/** 当场走了俩，医院里又走三个, unless they have left: 堵了两个小时，后来又走三个. */
const MORE_GONE = /(?:又|再|还)走$/;
const LEFT_FOR_HOME = /堵|会|[下上]班|散|同事|客人|请假|先走/;
/** 昨晚数的是二十九个没了, unless it is of things. */
const NO_MORE = /^[个名位口](?:全|都|就|也|这么|已经){0,3}没了(?=[,。;!?\n]|$)/;
const THINGS = /[房店车铺棚屋树机货箱袋猪牛羊鸡鸭鹅狗](?!主|祸|[里上内厢])[^,。;!?\n]{0,8}$/;
const GONE_BEHIND =
  /^(?:名|位|个|口|条)?(?:大活)?(?:人|命|队员|扑火队员|消防员|民兵|工友|战士|同志|护林员)(?:全|都|就|也|这么|永远地?){0,3}(?:(?:走|没)了(?!踪|消息|音)|没能(?:再)?(?:回来|归队|走出来|撤出来)(?=[,。;!?\n]|$))/;
/** 渔船沉没，十二位渔民没能回来 */
const NOT_BACK = new RegExp(
  `^[名位个口]?(?:${PERSON_NOUNS}|人)(?:全|都|也|就|永远|再也?){0,3}没(?:能|有)回来(?=[,。;!?\\n]|$)`,
);
/** 那场火，廿九位老人走了 */
const WENT = new RegExp(
  `^[名位个口]?(?:${PERSON_NOUNS})(?:全|都|也|就|永远地?|不幸|先后){0,3}走了(?=[。!?\\n]|$|,(?![^,。;!?\\n]{0,8}(?:去|回|到|前往)))`,
);
/** 又挖出来两位，一共六位走了 */
const FOUND_AND_GONE = /(?:[挖捞抬扒刨]出|遗体|尸)[^。;!?\n]{0,24}(?:一共|总共|共|合计|前后)$/;
const ARE_GONE = /^[位个口名](?:人)?(?:都|全|已经?)?走了(?=[,。;!?\n]|$)/;
/** 走了12个人, 走了三个游客, 走了仨打工的小伙儿 */
const WHO_IS_GONE =
  /^(?:个|口|条|位|名)?(?:人|命|了?[,。;!?]|了?$|(?:[^,。;!?\n\d]{1,6}的)?小?(?:游客|学生|工人|工友|孩子|老人(?:和[^,。;!?\n\d]{1,4})?|乘客|村民|渔民|队员|伙[儿子]|小伙|小年轻|年轻人|后生|姑娘|大姐|大哥|师傅|租客|租户|住户|女工|民工|老乡|娃|弟兄|兄弟|矿工|司机|店员|顾客)(?=[,。;!?]|$))/;
/** 鞭炮厂一共走了十三个人，都认出来了: what is told right behind of the place or of who was with them. */
const DISASTER_BEHIND = new RarePattern(
  /受伤的还|最[小大]的才|重伤|抢救|ICU|认出来|认尸|遗体|尸|殡仪馆|太平间|火葬场|炸(?!鸡|串|酱)|塌|平掉|夷平|烧(?:没|光|伤|黑|了)|废墟|救出|挖出/,
);
const GONE_ELSEWHERE = /堵|会[儿议]?|[下上]班|散|同事|客人|请假|先走|辞|离职|跳槽|裁|回家|回老家|搬|转学|出院|病|癌/;
const TOLD_BEHIND = 40;
const SENTENCE = /^[^。!?\n]*/;
/** 漂流真的出事了 */
const WENT_WRONG = new RarePattern(/出(?:了)?(?:大)?事/);
const DISASTER_WITHIN = 40;

function isToldBehind(text: string, from: number, { digitsAt, end }: NumberToken): boolean {
  const behind = SENTENCE.exec(text.slice(end, end + TOLD_BEHIND))?.[0] ?? '';
  const before = text.slice(from, digitsAt);
  const clause = before.slice(before.search(/[^。!?\n:]*$/));
  return DISASTER_BEHIND.isBetween(text, end, end + behind.length) && !GONE_ELSEWHERE.test(clause + behind);
}

/** 消防的公告，确认走了10个人, whatever was on fire */
const CONFIRMED = /(?:确认|核实|证实)(?:一共|共|已)?走了$/;

/** 湖上翻了船……打电话打到现在：没了14人; 十九个没了，六个活着 */
const LOST = /(?:^|[,。:;!?\n])(?:[^,。:;!?\n\d]{1,5}(?:村|寨|屯|组|庄|湾|坝|家))?没[了咗]$/;
const ALIVE_NEXT = /^[个名位口]人?没了,[^,。;!?\n]{1,6}[个名位口]人?(?:还)?(?:活|获救|跑出|爬出|救出)/;
const FARTHER = 120;
const BURNING = new RarePattern(/着火|起火|失火|大火|火势|火是?从|爆炸|坍塌|滑坡|泥石流|翻船|沉船|车祸|龙卷风/);
const isToldFarther = (text: string, { digitsAt, start, end }: NumberToken): boolean =>
  (LOST.test(text.slice(Math.max(0, start - 9), start)) &&
    DISASTER.isBetween(text, Math.max(0, digitsAt - FARTHER), digitsAt)) ||
  ALIVE_NEXT.test(text.slice(end, end + 18)) ||
  (CONFIRMED.test(text.slice(Math.max(0, start - 10), start)) &&
    BURNING.isBetween(text, Math.max(0, digitsAt - FARTHER), digitsAt));

/** 那场火走了12个人: who is gone is dead only where a disaster is told beside; from an office they have left. */
export const readGone = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons
    .filter((token) => {
      const from = Math.max(0, token.digitsAt - DISASTER_WITHIN);
      const told = text.slice(Math.max(0, token.start - 4), token.start);
      const isOfDisaster =
        DISASTER.isBetween(text, from, token.digitsAt) || WENT_WRONG.isBetween(text, from, token.digitsAt);
      if (!isOfDisaster && !isToldFarther(text, token) && !(GONE_BEFORE.test(told) && isToldBehind(text, from, token)))
        return false;
      const before = text.slice(from, token.digitsAt);
      const isFoundDead =
        FOUND_AND_GONE.test(before.slice(0, token.start - from)) && ARE_GONE.test(text.slice(token.end, token.end + 8));
      const isGone =
        isFoundDead ||
        (GONE_BEFORE.test(told) || (MORE_GONE.test(told) && !LEFT_FOR_HOME.test(before))
          ? WHO_IS_GONE.test(text.slice(token.end, token.end + 12))
          : NOT_BACK.test(text.slice(token.end, token.end + 16)) ||
            GONE_BEHIND.test(text.slice(token.end, token.end + 14)) ||
            WENT.test(text.slice(token.end, token.end + 12)) ||
            (NO_MORE.test(text.slice(token.end, token.end + 10)) && !THINGS.test(before.slice(-12))));
      return isGone && !isTold(known, token);
    })
    .map((token) => ({ ...toMention({ start: token.start, end: token.end + 2, number: token }), unsure: true }));
