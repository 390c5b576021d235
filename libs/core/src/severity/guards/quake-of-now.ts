import { dateOf, type Instant } from '../../time/instant.js';
import type { WordHit } from '../words/found-words.js';

/** 汶川地震 is the one of then, unless the earth shook there anew: 20日8时12分，汶川县发生6.5级地震. */
const QUAKE_OF = /^(?<place>汶川|唐山|玉树)[大特]*地震$/;
const QUAKE_YEARS: Readonly<Record<string, number>> = { 唐山: 1976, 汶川: 2008, 玉树: 2010 };
const STRUCK_NOW =
  /(?<!年(?:\d{1,2}月)?)(?:\d{1,2}日|今[天日晨早]|昨[天日晚夜]|凌晨)[^。!?\n年]{0,30}(?:汶川|唐山|玉树)[^。!?\n年]{0,12}发生(?:里氏)?\d(?:\.\d)?级(?:左右)?地震/;
export function isQuakeOfNow(text: string, { word }: WordHit, publishedAt: Instant | undefined): boolean {
  const place = QUAKE_OF.exec(word)?.groups?.['place'];
  if (place === undefined) return false;
  const isOfThen = publishedAt !== undefined && Number(dateOf(publishedAt).slice(0, 4)) === QUAKE_YEARS[place];
  return isOfThen || STRUCK_NOW.test(text);
}
