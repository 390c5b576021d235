import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { PEOPLE } from './read-participants.js';
import { build, plus } from './quantity-reader.js';
import { RarePattern } from '../words/rare-pattern.js';

const FIGHT = new RarePattern(
  /(?<!差点|险些|没有?)打群架|械斗|混战|对打|互殴|群殴|打[了成]?起来|动了手|大打出手|打成一团|干起来|干了起来|约架|火拼/,
);
/** 南寨下去了一百七十人: whose they are stands before. */
const OF_A_SIDE =
  /(?:[村寨屯姓族镇乡庄组队边方帮派厂班坪湾坝堡家]|[我咱他她对]们?(?=[方面边][来去出上叫])|我们|咱们?|他们|东|西|南|北)(?:这|那)?(?:边|头|方|家|面)?(?:里|上)?(?:的)?(?:人)?(?:先后|一共|共|陆续|又|也|大约|出动|下去|来|上来|聚|叫|喊|拉|纠集|集合|召集|到场|出|有|去|约|差不多|少说|是){0,4}(?:了|着|的)?$/;
const APART = 28;
const NEAR = 200;
/** 共, 其中: a sum or a share of it. */
const NOT_SIDES = /其中|一共|总共|合计|共有|受伤|轻伤|重伤|刑拘|拘留|抓/;

/** 对面来了一百二: how many came needs no unit. */
const CAME_BEFORE = /(?:出[去动了]|下去|上[来了]|来了|去了|叫[来了]|喊来|拉来|聚了|纠集了?|集合了?)$/;
const NO_UNIT = /^(?:余|多)?(?:来)?(?:号|口|个)?(?:[,。;!?\n]|$)/;
const BARE_FROM = 10;

const isOfSide = (text: string, token: NumberToken): boolean => {
  const before = text.slice(Math.max(0, token.start - 12), token.start);
  const after = text.slice(token.end, token.end + 12);
  const isBare = token.low >= BARE_FROM && CAME_BEFORE.test(before) && NO_UNIT.test(after);
  return (PEOPLE.test(after) || isBare) && OF_A_SIDE.test(before);
};

/** 南寨下去了一百七十人，北寨一百五十人，混战了一个小时: those who came to blows, side by side. */
export function readTwoSides(text: string, numbers: readonly NumberToken[]): Mention[] {
  if (!FIGHT.isIn(text)) return [];
  return numbers.flatMap((second, i): Mention[] => {
    const first = numbers[i - 1];
    if (!first || second.start - first.end > APART || !isOfSide(text, first) || !isOfSide(text, second)) return [];
    const link = text.slice(first.end, second.start);
    const near = text.slice(Math.max(0, first.start - NEAR), second.end + NEAR);
    if (/[。!?\n]/.test(link) || NOT_SIDES.test(link) || !FIGHT.isWithin(near)) return [];
    return [plus(build('participants', second, second.end + 1, 1, first.start), first.low)];
  });
}
