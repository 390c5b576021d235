import type { Span } from '../text/sentences.js';

/** 系将送医昏迷者误计在内, ”是把伤亡人数当成死亡人数: how a wrong number came about, told right behind it. */
const HOW_IT_CAME =
  /^[名位个人]?(?:[^,。;!?\n\d“”"」]{0,4}[”"」》](?:的|一[文稿帖])?(?:说法|消息|数字|数据|表述|报道|信息|传言|传闻|帖子|截图)?,?(?:系|是|为|属|属于|实为|其实是?)?|(?:的(?:说法|消息|数字|数据|表述|报道|信息)?)?,?(?:系|是|属|属于|实为|其实是))(?:因|由于|有人|通讯员|编辑|网民|网友|工作人员|记者|误){0,3}(?:把|将)[^。;!?\n]{1,30}?(?:误[计算统认当作报写录登记]|(?:重复|一并|也|都|一起)?(?:计|算|统计|包括|纳)(?:了)?(?:在内|进去|进来|[进入]了?)|(?:错|误)?(?:当|算|看|说|写|听|认|传|混)[成作做]|混[为同淆]|混在一[起块]|[弄搞]混|(?:加|合|算|合并)(?:到|在)(?:了)?一[处起块])/;
/** 19人，系将当班人员与换班工人重复计算 */
const COUNTED_TWICE =
  /^[名位个人]?[”"」]?,?(?:系|是因|因|由于)(?!避免|防止)[^,。;!?\n“"「]{0,36}?(?:重复|误|错)(?:登记|统计|计算|计入|上报|录入|计|算)/;
/** 系将3名失联工人计入: those who had been counted among the dead. */
const COUNTED_IN =
  /^[名位个人]?[^,。;!?\n\d]{0,12}(?:(?:误|也|一并|都)?[计算]入|(?:误|重复)?[计算]在内|误[计算]|一并(?:统计|计算))/;
const WAS_TAKEN = /(?:系|是|因|误)[^,。;!?\n\d]{0,6}[把将][^,。;!?\n\d]{0,4}$/;
export const isWronglyCountedIn = (text: string, { start, end }: Span): boolean =>
  WAS_TAKEN.test(text.slice(Math.max(0, start - 14), start)) && COUNTED_IN.test(text.slice(end, end + 24));

/** 更正为29人，系重复登记所致: of the number before. */
const IS_PUT_RIGHT =
  /(?:更正|订正|修正|核减|核定|调整|改|减|降|确认|实)[为至到是][^,。;!?\n\d]{0,3}\d{1,4}[名位个人]{0,2}$/;
const REACH = 64;

export const isMisreckoned = (text: string, end: number): boolean =>
  /[系是为属把将因由”"」》]/.test(text.slice(end, end + 8)) &&
  (HOW_IT_CAME.test(text.slice(end, end + REACH)) ||
    (COUNTED_TWICE.test(text.slice(end, end + REACH)) && !IS_PUT_RIGHT.test(text.slice(Math.max(0, end - 12), end))));
