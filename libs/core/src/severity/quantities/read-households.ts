import { build, lastClause } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

export const HOUSEHOLDS = /^(?:余|多)?(?:户|家(?=断[气水电]|停[气水电]|没[气水电]|用不上|一滴|居民|住户|用户))/;
const NO_SUPPLY =
  /停水|停气|停电|爆管|断水|断气|供水|供气|断电|用[水气电][^,。;!?\n]{0,3}(?:中断|停止|断了)|停止供|断供|停供|(?:家中|家里|全部|完全)[无断]水|自来水|燃气|煤气|天然气|没水|没气|没来过?[水气]|[无没]有?[水气](?:可)?用|一滴水|送水车|一滴(?:都|也)?没|滴水(?:未(?!漏)|没|不见|全无)|龙头[^,。;!?\n]{0,6}干/;
/** 公告里写影响5.7万户: what they lack was told in the sentences before. */
const AFFECTED = /(?:影响|涉及|波及)[^,。;!?\n\d]{0,8}$/;
/** 没水两天了！水务公司说六万户都这样 */
const ALIKE = /^(?:多|余)?户(?:人家)?(?:都|全都?)(?:是)?(?:这样|如此|一样|没有)/;
const NOT_AFFECTED = /减免|覆盖|惠及|补贴|服务|低保|安装|改造|新增|开户|通了|(?<!未|未能|没有?|没能)恢复/;
/** Households that are without water or gas. */
export const readHouseholds: Reader = (token, text, sentence, before, after) =>
  HOUSEHOLDS.test(after) &&
  !/^(?:余|多)?户(?:及)?以上的/.test(after) &&
  !NOT_AFFECTED.test(lastClause(before)) &&
  (NO_SUPPLY.test(sentence) ||
    ((AFFECTED.test(before) || ALIKE.test(after)) &&
      NO_SUPPLY.test(text.slice(Math.max(0, token.digitsAt - 160), token.digitsAt))))
    ? build('households', token, token.end + 1)
    : undefined;
