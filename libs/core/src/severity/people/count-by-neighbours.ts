import { deadOrMissing, isCounted, isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { DISASTER } from './disaster-words.js';
import { onePerson } from './one-person.js';
import { toldWidely } from './read-groups.js';

const FEWEST = 3;
const SPARED = /救|保住|捡|平安|没事|活着/;
/** 遇难者名单我一个一个数的，四十七个！ */
const LISTED = /(?:遇难者?|死者|死亡(?:人员)?|亡者)的?(?:名单|名册|名字)[^。!?\n\d]{0,16}$/;
/** 走了三十四位老人; 前后一共走了11个，灵棚搭到西头 */
const GONE =
  /(?:一共|总共|累计|前后|先后|陆续|接连|全[院村家厂矿楼队班州市县区镇乡])[^,。;!?\n\d]{0,3}走了$|[,。;!?\n]走了$/;
/** 殡仪馆拉走六个; 项目部门口拉了白布，正好十位工友 */
const TAKEN =
  /没的(?:加[在起]来?|一共|总共|拢共|合计|共)?(?:有|是)?$|走了的(?:一共|总共)?(?:有|是)?$|死了?[^。!?\n]{0,20}改口(?:是|说|为|成)?$|殡仪馆[^,。;!?\n]{0,4}[拉接运抬]走了?$|[盖蒙拉]了?白布[^。!?\n\d]{0,6}$|(?:警戒线里|白布下?|盖布)[^,。;!?\n\d]{0,6}(?:盖|躺|蒙)着$/;
/** 清点出来十六个走了的; 36个名字，都是走了的; 走了的老人加护工，整三十个; 第十一个也咽气了 */
const THE_GONE =
  /^[余多来几]?(?:个|位|口|人|条命|个名字|个人),?(?:都是|全是|是|也是)?(?:已经)?(?:走|没|去|不在|没救过来|没挺过来)了?的(?=[,。;!?\n]|$)/;
const OF_THE_GONE =
  /(?:走了|没了|不在了|没救过来|没挺过来|没回来)的[^。;!?\n\d]{0,12}(?:一共|总共|足足|正好|已经?有?|整|凑成|到了)$/;
const ORDINAL = /第$/;
const ALSO_GONE =
  /^(?:个|位|口)(?:人)?(?:也|还是)?(?:刚)?(?:走了|没了|咽了?气|断了?气|没救过来|没挺过来|没挺住|没熬过)/;
const isOfTheGone = (before: string, behind: string): boolean =>
  THE_GONE.test(behind) ||
  (OF_THE_GONE.test(before) && PEOPLE.test(behind)) ||
  (ORDINAL.test(before) && ALSO_GONE.test(behind));
/** 10个细伢子全冇得了 */
const OF_ALL_LOST = /^[个名位口][^,。;!?\n\d]{0,6}(?:都|全|就)(?:冇|没)得?了(?=[,。;!?\n]|$)/;
/** 送到医院的也都没保住，拢共十四条命 */
const LIVES = /^条(?:人)?命/;
const NOT_SAVED = /没(?:能)?(?:保住|救)|没了|走了|死|遇难|遗体|尸/;
export const DIED_OF =
  /埋|龙卷风|追尾|接种|疫苗|地震|崩下来|垮下来|灵[棚堂]|棺|殡|太平间|火葬|遗体|死|遇难|没救|抢救|叫不醒|不治|[着起失大山场]火|火[灾场]|中毒|爆炸|塌|淹|翻[车船沟下到进]|撞/;
/** 早上认尸数到14具 */
const BODIES = /(?:尸|遗体|遗骸)[^,。;!?\n\d]{0,4}$/;
export const LEFT_WORK = /裁员|离职|辞职|跳槽|退休|下班|招工|搬走|毕业/;
const PEOPLE = /^[余多来几]?(?:个|位|名|口|条)/;
/** 捞起来十四具; 捞上来八个都不中用了; 刨出来三十五个，没得一个是活的 */
const LAID_OUT =
  /^具(?:遗体|尸体|尸首)?(?=[,。;!?\n]|$)|^(?:个|位|名|口)?(?:人)?,?(?:都|全|也|就){0,2}(?:不中用|不行|没气|断气|咽气)了|^(?:个|位|名|口)?(?:人)?,(?:没得?有?|没)一个(?:是|还|再)?(?:活|喘气|有气)/;
/** 捞上来八个，手脚都硬了 */
const COLD = /^[^,。;!?\n]{0,3},(?:手脚|身子|人|都|全)[^,。;!?\n]{0,3}(?:硬|凉|冷)/;
const PULLED_OUT = /(?:捞|抬|挖|扒|刨|拖|拉)(?:上来|出来|起来|上|出|起)了?$/;

const isDead = (text: string, { start, end }: NumberToken): boolean => {
  const before = text.slice(Math.max(0, start - 30), start);
  const behind = text.slice(end, end + 14);
  if (LISTED.test(before)) return true;
  if (behind.startsWith('具') && BODIES.test(before)) return true;
  if (LAID_OUT.test(behind) && PULLED_OUT.test(before)) return true;
  if (isOfTheGone(before, behind)) return !LEFT_WORK.test(text);
  if (OF_ALL_LOST.test(behind)) return true;
  if (LIVES.test(behind)) return NOT_SAVED.test(text);
  if (!PEOPLE.test(behind) && !behind.startsWith('人')) return false;
  if (TAKEN.test(before)) return true;
  if (GONE.test(before)) return DIED_OF.test(text) && !LEFT_WORK.test(text);
  return PULLED_OUT.test(before) && COLD.test(behind.replace(PEOPLE, ''));
};

/** The dead as neighbours and relatives count them. */
function countDead(text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  const dead = deadOrMissing(known);
  return numbers.flatMap((token): Mention[] => {
    if (token.low < FEWEST || isTold(dead, token) || !isDead(text, token)) return [];
    if (SPARED.test(text.slice(token.end, token.end + 8))) return [];
    return [toldWidely(token)];
  });
}

/** 我二叔公八十一了，没熬住，第二天下半夜走的; 83岁的老爹爹没抢救过来，昨天夜里走的 */
const ONE_WENT =
  /(?:没(?:能)?(?:熬|挺|扛|撑)(?:住|过)|没(?:能)?(?:抢)?救(?:过来|回来|活))[^。;!?\n]{0,16}?(?:走的|走了|没了|咽了?气|断了?气|去世|死)/;
const countOne = (text: string, known: readonly Mention[]): Mention[] => {
  const found = isCounted(known, 'deaths') ? null : ONE_WENT.exec(text);
  if (!found || !DISASTER.isWithin(text)) return [];
  return [onePerson('deaths', 'total', found.index, found[0])];
};

/** 名单上还有十九个不见人 */
const NOT_SEEN =
  /^[余多来几]?(?:个人?|人|位|名|口)(?:还|都|至今|到现在|一直|仍|也){0,2}(?:不见(?:人|影|踪影)|没见(?:人|着|到)|没找[到着]|找不[到着]|没影|没下落|不知下落)/;
const SEARCHED = /[捞搜挖扒埋塌沉翻淹冲炸烧]/;
const countNotSeen = (text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  numbers.flatMap((token): Mention[] => {
    if (token.low < FEWEST || isTold(known, token) || !NOT_SEEN.test(text.slice(token.end, token.end + 14))) return [];
    if (!SEARCHED.test(text)) return [];
    return [toldWidely(token, 'missing')];
  });

/** How neighbours, relatives and callers tell of the dead, where no other pattern reads them. */
export const countByNeighbours = (
  text: string,
  numbers: readonly NumberToken[],
  known: readonly Mention[],
): Mention[] => [...countDead(text, numbers, known), ...countNotSeen(text, numbers, known), ...countOne(text, known)];
