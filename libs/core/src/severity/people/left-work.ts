import type { Mention } from '../measures.js';

/** 公司裁员，又走了三个，加上先前走的一共三十个: they have left a company, and not this world. */
const LEFT_WORK = /裁员|裁掉|被裁|离职|辞职|跳槽|下岗|人员流失|散伙|优化掉|退休|毕业/;
const DIED_OR_HURT =
  /[死亡尸葬殡墓]|遇难|身故|去世|抢救|没气|断气|咽气|遗体|伤|血|火|炸|塌|淹|撞|车祸|事故|灾|中毒|坠|砸|埋|困|救|杀|捅|砍/;

/** Without the dead of a text whose people have only left a company or a school (走了). */
export const withoutThoseWhoLeft = (text: string, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.some(({ measure }) => measure === 'deaths') && LEFT_WORK.test(text) && !DIED_OR_HURT.test(text)
    ? mentions.filter(({ measure }) => measure !== 'deaths')
    : mentions;
