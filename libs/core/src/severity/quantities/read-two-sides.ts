import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { PEOPLE } from './read-participants.js';
import { build, plus } from './quantity-reader.js';

const FIGHT = /械斗|混战|对打|互殴|群殴|打[了成]?起来|动了手|大打出手|打成一团|干起来|干了起来|约架|火拼/;
/** 南寨下去了一百七十人: whose they are stands before. */
const OF_A_SIDE =
  /(?:[村寨屯姓族镇乡庄组队边方帮派厂班坪湾坝堡家]|东|西|南|北)(?:这|那)?(?:边|头|方|家)?(?:里|上)?(?:的)?(?:人)?(?:先后|一共|共|陆续|又|也|大约|出动|下去|来|上来|聚|叫|喊|拉|纠集|集合|召集|到场|出|有|去|约|差不多|少说|是){0,4}(?:了|着|的)?$/;
const APART = 28;
const NEAR = 200;
/** 共, 其中: a sum or a share of it. */
const NOT_SIDES = /其中|一共|总共|合计|共有|受伤|轻伤|重伤|刑拘|拘留|抓/;

const isOfSide = (text: string, token: NumberToken): boolean =>
  PEOPLE.test(text.slice(token.end, token.end + 12)) &&
  OF_A_SIDE.test(text.slice(Math.max(0, token.start - 12), token.start));

/** 南寨下去了一百七十人，北寨一百五十人，混战了一个小时: those who came to blows, side by side. */
export function readTwoSides(text: string, numbers: readonly NumberToken[]): Mention[] {
  if (!FIGHT.test(text)) return [];
  return numbers.flatMap((second, i): Mention[] => {
    const first = numbers[i - 1];
    if (!first || second.start - first.end > APART || !isOfSide(text, first) || !isOfSide(text, second)) return [];
    const link = text.slice(first.end, second.start);
    const near = text.slice(Math.max(0, first.start - NEAR), second.end + NEAR);
    if (/[。!?\n]/.test(link) || NOT_SIDES.test(link) || !FIGHT.test(near)) return [];
    return [plus(build('participants', second, second.end + 1, 1, first.start), first.low)];
  });
}
