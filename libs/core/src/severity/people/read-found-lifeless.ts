import type { Mention } from '../measures.js';
import { onePerson } from './one-person.js';
import { DISASTER } from './disaster-words.js';
import { RarePattern } from '../words/rare-pattern.js';

/** Got out of what had come over somebody. */
const GOT_OUT = '(?:扒拉|[挖刨扒捞抬拉拖抱背弄找掏拽撬])(?:他|她|人)?(?:[出上回下起](?:来|去|嚟)|到|着|见)(?:了)?';
const BY_THEN = '(?:就|都|也|人|早|早就|已|已经)*';
const NO_BREATH = '(?:没了?(?:气(?:息|了)?|呼吸|心跳|脉搏)|断了?气|咽了?气|冇(?:晒|咗)?气)(?![味势候象色力罐])';
/** Of bread and noodles, too: only of 人 or a body. */
const STIFF = '(?:硬|僵|凉)(?:邦邦|透|梆梆)?了|冰凉|嘎嘎凉';
const FOUND_SO = new RarePattern(
  new RegExp(
    [
      `${GOT_OUT}[^。;!?\\n\\d无未没]{0,14}?${BY_THEN}${NO_BREATH}`,
      `${GOT_OUT}[^。;!?\\n\\d无未没]{0,16}?(?:人|身子|身上|手脚|浑身|全身)${BY_THEN}(?:${STIFF})`,
    ].join('|'),
  ),
);
/** 没扛住，昨晚咽了气: somebody who was struck by it with others did not hold out. */
const HELD_OUT_NOT = new RarePattern(
  new RegExp(
    `(?:没|未)能?(?:有)?[扛挺熬撑捱](?:住|过去|过来|下来|到[^,。;!?\\n]{0,4})[^。;!?\\n\\d无未不]{0,10}?(?:咽了?气|断了?气|没了(?=[,。;!?\\n]|$)|走了(?=[,。;!?\\n]|$)|去世|过世|离世)`,
  ),
);
const ANIMALS = /[猪牛羊鸡鸭鹅狗犬猫兔驴马鱼虾禽](?!某|场|圈|棚|厂|舍|粪)|宠物|轮胎|车胎|皮球/;
const STRUCK = /中毒|吐|泻|拉肚子|埋|病危|透析|ICU|重症/;
const NEAR = 120;
const BESIDE = 14;

/** Dug out of what buried them: an accident, whatever the text calls it. */
const DUG_OUT = /^(?:扒|[挖刨撬])/;
const toDeath = (start: number, words: string): Mention =>
  onePerson('deaths', DUG_OUT.test(words) ? 'total' : 'listed', start, words);

/** 从料堆底下刨出来，人已经硬了: one person, where nobody is counted and nobody says that they died. */
export function readFoundLifeless(text: string): Mention[] {
  const found = FOUND_SO.all(text).filter(
    ({ index, 0: words }) => !ANIMALS.test(text.slice(Math.max(0, index - BESIDE), index + words.length)),
  );
  const succumbed = HELD_OUT_NOT.all(text).filter(({ index }) => {
    const before = text.slice(Math.max(0, index - NEAR), index);
    return (DISASTER.isWithin(before) || STRUCK.test(before)) && !ANIMALS.test(before.slice(-BESIDE));
  });
  return [...found, ...succumbed].map(({ index, 0: words }) => toDeath(index, words));
}
