import { isCounted, isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { isAtLeisure, OF_THE_WHOLE } from '../quantities/read-participants.js';
import { countsPersons, joinCounts } from './count-persons.js';
import { toldWidely } from './read-groups.js';

const A_CROWD = 200;
const OF_A_CROWD =
  /械斗|聚集(?!性)|群体性(?!症|疾|食|不明|发热)|聚众|围堵|冲突|罢工|罢运|静坐|上访|请愿|游行|打群架|群殴|打起来|讨薪|横幅|防暴|特警|对着干|推搡|堵[了着断住到死]|围[到着住满]|坟山|举着?牌子|坐(?:在|满|勒)?地上|对冲|打成一锅|手环|烂尾|聚[着了]|不让[^,。;!?\\n]{0,8}建|(?:欠|拖)[^,。;!?\n]{0,8}(?:工资|工钱|薪)|要求?交房|喊交房|签到|登记[^,。;!?\\n]{0,6}到|站满|坐满|反对[^,。;!?\\n]{0,8}[建修开]|(?:政府|市府|县府|信访|售楼|厂|公司)[^,。;!?\\n]{0,4}(?:门口|广场|大门)/;
const NOT_OF_IT =
  /粉丝|偶像|伤害|受害|涉及|影响|集资|警(?!察?[^,。;!?\n]{0,8}(?:说|讲|喊|数))|保安|出动|医护|官兵|维持|执勤|增援|投入|拘留|抓获|带走|传唤|转移|疏散|撤离|安置|客流|滞留|被堵|追回|追讨|追发|受理|线索|讨回|要回|发放|利益|的安全|出行|吃水|用水|求职|应聘|报名/;
/** A crowd that has come for pleasure. */
export const OF_JOY = /粉丝|歌迷|球迷|锣鼓|[厂校店]庆|庆祝|锦旗|招聘会|求职者/;
const CROWD_BEFORE = 90;
const CROWD_BEHIND = 40;
/** 群主让每栋楼报人头，加起来两千余人; 现场已有六千多人; 逾六千人 */
const BARE = /^[余多来几]?(?:号没了|个男的|个女的|人|号人|号|名|个|个名字|个人)(?=[,。;!?\n”"了]|$)/;

const STOP = /^(?:[,。;!?\n]|$)/;
/** 当我面点过数，六千三百多 */
const HEADCOUNT = /(?:点[过了]?数|数过|清点过?|人头)[^。;!?\n\d]{0,4}$/;

/** 这家厂一共3000人, but 上坝、下坝两村共230余人 */
const isOfTheWhole = (before: string): boolean => OF_THE_WHOLE.test(before) && !/[两二三几]个?[村寨姓族]/.test(before);

/** 两村为水源械斗！260多人，石头满天飞: how many take part, wherever the fight or the gathering is told. */
export function countCrowds(text: string, numbers: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (isCounted(known, 'participants') || !OF_A_CROWD.test(text)) return [];
  return joinCounts(text, numbers).flatMap((token): Mention[] => {
    const isOfPersons =
      countsPersons(text, token) ||
      BARE.test(text.slice(token.end, token.end + 4)) ||
      (STOP.test(text.slice(token.end, token.end + 1)) &&
        HEADCOUNT.test(text.slice(Math.max(0, token.start - 10), token.start)));
    if (token.low < A_CROWD || !isOfPersons || isTold(known, token)) return [];
    const near = text.slice(Math.max(0, token.start - CROWD_BEFORE), token.end + CROWD_BEHIND);
    const beside = text.slice(Math.max(0, token.start - 10), token.end + 8);
    if (!OF_A_CROWD.test(near) || NOT_OF_IT.test(beside) || OF_JOY.test(near) || isAtLeisure(near)) return [];
    if (isOfTheWhole(text.slice(Math.max(0, token.start - 12), token.start))) return [];
    return [toldWidely(token, 'participants')];
  });
}
