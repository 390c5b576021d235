import { RarePattern } from '../words/rare-pattern.js';

const DREAM = new RarePattern(/梦/);
/** 睡梦中房子塌了 is true, and 做梦都没想到 speaks of no dream. */
const DREAMT =
  /梦(?:见|到)|(?<![睡美])梦[里中]|(?:做|发)(?:了|着)?(?:一?[夜宿晚]|整[夜晚宿]|一?个|一?场|好几个)?(?:的)?(?:很|特别)?(?:噩|恶|怪|可怕的|吓人的)梦/;
const AWAKE = /醒|现实|没想到|谁知|哪知|不料|竟然?真|果真|真的?(?:出|塌|炸|着)/;
/** 做了个噩梦，醒来听说矿上真的出事了: the dream is over before a place. */
export const isAwakeBetween = (text: string, from: number, to: number): boolean => AWAKE.test(text.slice(from, to));
const DREAMT_IN_SENTENCE = new RegExp(`(?<dream>${DREAMT.source})(?<told>[^。!?\\n]{0,120})$`);
/** A text whose first clause is of a dream tells it until its teller wakes. */
const OPENED = new RegExp(`^[^,。;!?\\n]{0,12}?(?<dream>${DREAMT.source})`);
const LONGEST = 200;

/** The word of a dream in which something stands: told before it in its sentence, or as the beginning of the text. */
export function dreamtOf(text: string, from: number, at: number): string | undefined {
  if (!DREAM.isIn(text)) return undefined;
  const sentence = DREAMT_IN_SENTENCE.exec(text.slice(Math.max(from, at - LONGEST), at));
  if (sentence) return AWAKE.test(sentence.groups?.['told'] ?? '') ? undefined : sentence.groups?.['dream'];
  const opened = at - from > LONGEST ? null : OPENED.exec(text.slice(from, from + LONGEST));
  if (!opened || from + opened[0].length > at) return undefined;
  return AWAKE.test(text.slice(from + opened[0].length, at)) ? undefined : opened.groups?.['dream'];
}
