import type { NumberToken } from '../numerals/numerals.js';

const OUT = '[出上下回到]?(?:来|去)?';
/** 从东头窗口接下来五个, 背出来两个, 弄上来九个: brought out, which says nothing of how they are. */
const BROUGHT = new RegExp(
  `(?:接|背|抬|拽|弄|捞|拉|抱|扒|挖|刨|拖|救|捡|找|牵|带|扶|搀|掏)${OUT}(?:了|的)?(?:有|共|只有|仅)?$`,
);
/** 爬出来的有八个, 撤到地面15人, 生还者只有两人. */
const CAME_OUT =
  /(?:(?:爬|跑|逃|游|撤|冲|挤|跳|走|钻|漂|摸)(?:了)?(?:出|上|下|回|到)[^,。;!?\n\d]{0,6}|生还者?|幸存者?|获救者?|脱险者?|自救|脱身|撤离|逃生|活(?:着|下来)(?:[^,。;!?\n\d]{0,8}的)?|活(?:着|下来)的?)(?:的|了)?(?:人员?|乘客|工人)?(?:共?有|只有|仅有|是|共|仅|就)?$/;
const SIGN_OF_LIFE =
  /^[^。!?\n\d]{0,22}?(?:还?活(?:着|的|了下来)|喘(?:气|着|息)?|喊得应|应声|还?有(?:呼吸|气|心跳|脉)|清醒|能说话|醒着|生还|幸存|脱险|获救|活命|没有(?:生命)?危险)/;
const WALKED_OUT =
  /^[名位个]?[^,。;!?\n\d]{0,14}?(?:自行|自己|陆续|相继|先后|安全|成功)?(?:撤[出离到]|逃[出生]|跑[出了]|爬了?[出上]|钻了?出|游[上到回]|脱险|脱困|获救|生还|升井|逃过|被?救[出起上])/;
const DIED_BEHIND =
  /^[^。!?\n]{0,24}?(?:死|亡|遇难|罹难|没气|没了气|不治|断气|没有了?(?:呼吸|心跳)|遗体|白布|无效|都没了)/;
const SAID_OF_NOBODY = /(?:没有?|无|未)[^,。;!?\n]{0,2}$/;

/** Whether a number of people is of those who came out alive. */
export function isCountOfSaved(text: string, token: NumberToken): boolean {
  const before = text.slice(Math.max(0, token.start - 14), token.start);
  const behind = text.slice(token.end, token.end + 40);
  if (SAID_OF_NOBODY.test(before) || /其余|其他|剩下/.test(before.slice(-6))) return false;
  if (SIGN_OF_LIFE.test(behind)) return !/^[^。!?\n]{0,10}(?:没有?一个|无一|没有?人)/.test(behind);
  if (WALKED_OUT.test(behind)) return !DIED_BEHIND.test(behind.slice(0, 20));
  return (
    CAME_OUT.test(before) || (BROUGHT.test(before) && /救|扶|搀|牵/.test(before.slice(-4)) && !DIED_BEHIND.test(behind))
  );
}
