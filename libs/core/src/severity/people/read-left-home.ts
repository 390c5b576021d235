import type { NumberToken } from '../numerals/numerals.js';
import type { Mention } from '../measures.js';

/** Why people leave their homes at once. */
const DANGER =
  /闷响|巨响|泄[漏露]|渗漏|刺鼻|外[泄逸溢]|井喷|起火|着火|爆炸|爆燃|冒烟|失控|漏[氨氯气]|[氨氯]气|跑[氨氯]|洪水|决口|溃[坝堤]|滑坡|险情|有毒|毒气|酸雾|大火|警戒|疏散|撤离|避险|下风|分解|尾[砂矿]|垮|漫堤|管涌|漏出|苯|油污|废水|污水|废液|柴油|汽油|酸液|味道(?:刺|冲|呛)|呛人|运氯|白雾/;
const REACH = 220;
const HOME =
  '(?:离家|离村|离开了?(?:家|住处|家园|村子|小区)|搬离|搬出|撤[离出走空]|腾空|搬空|暂避|避[险难让]|投亲靠友|投奔亲友|(?:走|跑|撤)出去)';
const SHELTER =
  '(?:安置点|学校|[小中]学|体育馆|文化馆|礼堂|宾馆|酒店|旅馆|民宿|文化站|祠堂|活动中心|村委会|敬老院|招待所|避难|镇外|村外|厂外|高处|亲戚|亲友|安全(?:地[带方点]|处|区域))';
const TAKEN = '(?:撵|赶|送|接|请|拉|带|护送|转|疏导|引导|集中|撤|搬|安顿|安置)';
const LEFT_BEFORE = new RegExp(
  `${HOME}[^,。;!?\\n\\d]{0,14}(?:的|了)(?:群众|居民|村民|住户|人员|人|百姓|职工|师生)?(?:已经?|就|现|一?共|总共|合计|共计|总计|累计|前后|超过?)*(?:有|为|是|达|约|:)*$|(?:搬|撤|清|接)走了?$|(?:搬|腾|撤|走)空[^。!?\\n]{0,36}(?:出来|离开|走)的(?:一?共|总共)?有?$`,
);
const SHELTERED_BEFORE = new RegExp(
  `(?:住[进到在]|${TAKEN}[到进往至去])了?[^,。;!?\\n\\d]{0,8}${SHELTER}的(?:群众|居民|村民|住户|人员|人)?(?:已经?|一?共|总共|合计|共计|总计|累计)*有?$`,
);
/** 登记到安置点和投亲的加起来六千人, of people who were told to leave. */
const WHERE_THEY_WENT = new RegExp(
  `(?:${SHELTER}|投亲靠?友?|投奔亲友|自行外出)[^,。;!?\\n\\d]{0,10}(?:的|,)?(?:加起来|一共|总共|合计|共计|总计|拢共|登记)(?:有|是|约|近|超|达)*$`,
);
const TOLD_TO_LEAVE = /往外撤|撤[离走出到]|疏散|转移|搬[离出走]|避险|离家|清空|叫(?:醒|大家)[^,。;!?\n]{0,6}走/;
const LEFT_BEHIND = new RegExp(
  `^(?:余|多)?[名位个口]?(?:人(?!次)|居民|群众|村民|住户|职工|师生|百姓)?[^,。;!?\\n\\d]{0,8}(?:${HOME}|(?:被|已)?${TAKEN}[到进往至去]了?[^,。;!?\\n]{0,14}${SHELTER}),?|^(?:余|多)?[名位个口]?(?:人(?!次)|居民|群众|村民|住户|百姓)[^,。;!?\\n\\d]{0,8}(?:被|已)?${TAKEN}[到进往至去]了?[^,。;!?\\n]{0,10}(?:过夜|暂住|安顿|避一避|躲避)|^(?:余|多)?[名位个口]?(?:人(?!次)|居民|群众|村民|住户)[^。;!?\\n\\d]{0,10}(?:住[进到]了?|分住在?|投奔|${TAKEN}[到进往至去]了?)[^,。;!?\\n]{0,14}${SHELTER}`,
);
/** 把下风向三个乡镇12400人送进了县城的学校 */
const TAKEN_AWAY = /[把将][^。;!?\n]{2,24}$/;
const TO_A_SHELTER = new RegExp(
  `^(?:余|多)?[名位个]?(?:人|居民|群众|村民|百姓)?(?:都|全|全部)?(?:送|转|接|拉|撤)[进到往至去]了?[^,。;!?\\n]{0,8}${SHELTER}`,
);
/** Who leaves for work, for a holiday or after a show, and who comes to help. */
const NOT_MOVED =
  /打工|务工|返乡|旅游|散场|观众|球迷|游玩|毕业|上学|开学|放学|赴|官兵|队员|志愿者|医护|消防|救援人员|(?<!夜[^。;!?\n]{0,8})回家|返回|回迁|拆迁|征[收迁]|次|年夜饭|聚餐|看戏|演出|座谈|开会|听课|联欢/;
const SUM_BEHIND = /(?:一共|总共|合计|共计|总计|加起来|加在一起|前后)(?:有|是|约|就有)*$/;
const SUM_WITHIN = 48;

const clauseOf = (text: string, { start, end }: NumberToken): string =>
  `${text.slice(Math.max(0, start - 30), start).replace(/^.*[,。;!?\n]/s, '')}${/^[^。;!?\n]{0,22}/.exec(text.slice(end))?.[0] ?? ''}`;

/** Nobody says 疏散 of 已有5300人离家，住进了三所学校: people who left home because of what might come. */
export function leftHome(text: string, token: NumberToken): boolean {
  const before = text.slice(Math.max(0, token.start - 60), token.start);
  const after = text.slice(token.end, token.end + 40);
  const went =
    WHERE_THEY_WENT.test(before) && TOLD_TO_LEAVE.test(text.slice(Math.max(0, token.start - REACH), token.start));
  const isTaken = TAKEN_AWAY.test(before) && TO_A_SHELTER.test(after);
  if (!went && !isTaken && !LEFT_BEFORE.test(before) && !SHELTERED_BEFORE.test(before) && !LEFT_BEHIND.test(after))
    return false;
  const near = text.slice(Math.max(0, token.start - REACH), token.end + 60);
  return DANGER.test(near) && !NOT_MOVED.test(clauseOf(text, token));
}

/** 先撤出职工3100人，随后又撤走村民2400人，一共5500人: the sum of those told before in the sentence. */
export function sumsMoved(text: string, token: NumberToken, moved: readonly Mention[]): boolean {
  if (!SUM_BEHIND.test(text.slice(Math.max(0, token.start - 10), token.start))) return false;
  const parts = moved.filter((m) => m.end <= token.start && token.start - m.end < SUM_WITHIN);
  const [first] = parts;
  return (
    first !== undefined &&
    !/[。;!?\n]/.test(text.slice(first.end, token.start)) &&
    parts.every(({ low }) => low < token.low)
  );
}
