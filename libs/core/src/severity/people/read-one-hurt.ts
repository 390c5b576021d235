import { RarePattern } from '../words/rare-pattern.js';

const PART =
  '(?:手[臂指腕掌背部]?|脚[踝趾掌背]?|小腿|大腿|腿部|臂部|前臂|上臂|全身(?:多处)?|[左右双两]腿|条腿|胳膊|[左右双手]臂|肩|[左右双]眼|眼[球睛]|[左右]耳|脸部?|面部|头部|脑袋|颅|膝盖?|肋骨?|锁骨|骨盆|[腰颈脊胸]椎|脊柱|下巴|脖子|背部?|胸部?|腹部|[胫股腓尺桡]骨|鼻梁|脾脏?|肝脏)';
const QUIET = '[^,。;!?\\n\\d无未没不]';
/** 左臂骨折, 手臂被玻璃割伤, 右眼球破裂, 炸伤左脚, 擦破下巴 */
const HURT = new RarePattern(
  new RegExp(
    `${PART}${QUIET}{0,8}?(?:骨折|骨裂|[割划烫烧炸刮擦挫扭咬摔砸撞压]伤|中弹|[砸撞压轧]断|破裂|缝了?[\\d一二三四五六七八九十几]{1,3}针|脱臼|脱位|起了?水泡)|(?<=[一-龥]某{1,2}(?:\\([^)\\n]{1,10}\\))?|[一-龥]工|司机|驾驶员|男子|女子|老人|孩子|女孩|男孩|乘客|店主)(?<![无没未][^,。;!?\\n]{0,6})受了?[重轻]?伤(?=[,。;!?\\n])|(?:擦破|划破|割破|炸伤|砸伤|烫伤|砸断|压断|咬伤)了?[^,。;!?\\n\\d]{0,3}?${PART}`,
  ),
);

/** 驾驶员受伤，送医后伤势过重，抢救无效死亡 */
const DIED_OF_IT = /^(?![^。!?\n]{0,40}(?:另|其他|还有))[^。!?\n]{0,40}?(?:无效|不治|死亡|遇难|身亡|去世)/;

/** Somebody told of as hurt by what is broken or burnt, without a number: offsets, or undefined. */
export function readOneHurt(text: string): { start: number; end: number } | undefined {
  const found = HURT.all(text).find(({ index, 0: words }) => !DIED_OF_IT.test(text.slice(index + words.length)));
  return found && { start: found.index, end: found.index + found[0].length };
}
