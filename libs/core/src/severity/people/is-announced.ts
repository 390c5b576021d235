/** 现更正如下：该事故共造成9人死亡: the first number that a correction announces, unless it repeats what was wrong. */
const ANNOUNCED_BEFORE = /(?:更正|订正|勘误|修正)(?:如下|说明)?[:,](?<told>[^。;!?\n]{0,36})$/;
const NOT_ANNOUNCED =
  /[\d一二两三四五六七八九十百][余多]?[名位人具]|昨[日天]?报|[首初]报|通报|报道|原(?:报|称|定|统计|发布|公布|先)|此前|曾|误|先前|早前|之前|网传/;
export const isAnnounced = (text: string, at: number): boolean => {
  const told = ANNOUNCED_BEFORE.exec(text.slice(Math.max(0, at - 44), at))?.groups?.['told'];
  return told !== undefined && !NOT_ANNOUNCED.test(told);
};
