/** 坏了半年: how long it has been so. */
const LASTS =
  /半年|[一二两三四五六七八九十几多数\d]个?多?(?:月|星期|礼拜|周)(?!末|[一二三四五六日天])|[两三四五六七八九十几多数\d]年(?!级|前|轻|纪|代)|[四五六七八九十几多数]天(?!前)/u;
/** 天天, 没人修: what comes again and again, and is asked of somebody to put right. */
const UNMENDED =
  /天天|每[天次晚年月回]|多次|[几三四五]次|经常|年年|常年|老是|总是|[没无]人[修管装理扶清收问来]|不[修管认赔清]|说没事|差一?点/u;

export const isUnmended = (text: string): boolean => UNMENDED.test(text);
export const goesOn = (text: string): boolean => LASTS.test(text) || isUnmended(text);
