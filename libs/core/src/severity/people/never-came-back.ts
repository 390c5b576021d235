import type { Mention } from '../measures.js';

const CAME_BACK = /(?:没|未)(?:能|有)?(?:再)?(?:上来|出来|爬上来|爬出来|浮上来|跑出来|逃出来)/;
/** A pit, water or fire from which nobody comes back later. */
const DEADLY = /尸首|尸体|遗体|化粪池|沼气|污水|窨井|清淤|下水道|水库|河|池|塘|水里|江|火|烧|烟|毒/;
/** Still being got out. */
const GOING_ON =
  /救援(?!(?:已经?)?结束)|搜救(?!(?:已经?)?结束)|正在(?=[^,。;!?\n]{0,10}(?:救(?!治)|搜|捞|挖|抢险|通风|排水))|营救|仍|还(?!是)|联系|通道|抢险|打钻|被困|掘进|搜寻|打捞中|获救/;
const NEAR = 90;

/** 最后4名失联人员也找到了，没有奇迹 */
const NO_WONDER =
  /^[^。!?\n]{0,12}(?:找到|寻获|搜出|挖出)[^,。;!?\n]{0,3},(?:没有?|未|并没有?)(?:能|再)?(?:出现|发生|等到|等来)?奇迹/;
const areFoundDead = (text: string, { measure, end }: Mention): boolean =>
  (measure === 'rescued' || measure === 'missing') && NO_WONDER.test(text.slice(end - 2, end + 24));

/** 四个人都没能上来 is of the trapped while they are being got out, of the dead when the story is over. */
export const asDeadWhenOver = (text: string, mentions: readonly Mention[]): Mention[] =>
  mentions.map((mention) => {
    if (areFoundDead(text, mention)) return { ...mention, measure: 'deaths', unsure: true };
    if (mention.measure !== 'atRisk' || !CAME_BACK.test(text.slice(mention.start, mention.end + 2))) return mention;
    const near = text.slice(Math.max(0, mention.start - NEAR), mention.end + NEAR);
    return DEADLY.test(near) && !GOING_ON.test(near) ? { ...mention, measure: 'deaths', unsure: true } : mention;
  });
