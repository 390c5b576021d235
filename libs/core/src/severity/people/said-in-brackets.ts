const REACH = 22;
const REACH_PAST_BRACKET = 46;
/** What is said of those that are counted behind it. 死亡(含失踪) is a state of its own. */
const SAID_OF_THEM =
  /\((?!(?:其中)?(?:含|包括|包含|及|或|和)?(?:失踪|失联|下落不明))(?:[不内]?含|不?包括|包含|其中|均|都|皆|全部|全是|全为|多|大多|主要|系|为|经|截至|截止|据)[^()。;!?\n]{0,24}\)|\([^()。;!?\n\d]{1,8}(?:类|型|所致|引起)\)|(?<=中毒)\((?!\d{1,4}[例人名])[^()。;!?\n]{1,20}\)/g;
const PASSED = '\0';

/** Where the words before a number are looked for: further back where a bracket stands between, as in 死亡(均为矿工)11人. */
export const reachBefore = (text: string, at: number): number =>
  at - (text.slice(at - Math.min(at, REACH), at).includes(')') ? REACH_PAST_BRACKET : REACH);

/** The same words, each in its place, without what is said in brackets. */
export const passBrackets = (slice: string): string =>
  slice.includes(')') ? slice.replace(SAID_OF_THEM, (said) => PASSED.repeat(said.length)) : slice;

export const withoutPassed = (link: string): string => link.replaceAll(PASSED, '');
