import { build } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

const NEAR = 18;
const PERSONAL =
  /信息|(?<!官方|统计)数据(?!显示|说|称)|资料|档案|隐私|账号|简历|病历|手机号|身份证|住址|姓名|电话|聊天记录/;
const LEAKED_HOW =
  '泄露|泄漏|外泄|流出|窃取|盗取|盗走|兜售|贩卖|叫卖|出售|售卖|倒卖|挂网|拖库|拖走|扒走|扒库|外流|流到|流向|挂卖|挂售';
const LEAKED_WHAT = '信息|数据|资料|档案|隐私|账号|简历|病历|手机号|身份证|住址|姓名|电话|聊天记录';
export const LEAKED = new RegExp(
  `(?:${LEAKED_HOW})[^。;!?\\n]{0,40}(?:${LEAKED_WHAT})|(?:${LEAKED_WHAT})[^。;!?\\n]{0,40}(?:${LEAKED_HOW}|被盗|挂到|挂在|黑市|暗网)`,
);
/** Records of persons that were leaked. */
export const readRecords: Reader = (token, _text, sentence, before, after) =>
  /^(?:余|多)?(?:条|人|名|位|个|份|组|万条|用户|患者|客户|考生|学生|会员|居民|市民|公民|业主|旅客|乘客|车主|账号|账户|手机)/.test(
    after,
  ) &&
  (PERSONAL.test(after.slice(0, NEAR)) || PERSONAL.test(before)) &&
  LEAKED.test(sentence)
    ? build('personalRecords', token, token.end + 1)
    : undefined;
