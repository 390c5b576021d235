import { build } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

export const HECTARES_PER: Readonly<Record<string, number>> = { 公顷: 1, 亩: 1 / 15, 平方公里: 100, 平方千米: 100 };
export const AREA_UNIT = /^(?:公顷|亩|平方公里|平方千米)/;
/** 烧了三天。……林子烧掉两千亩: the fire is told in the sentences before. */
const OF_FIRE = /(?:林|树|山)[^。;!?\n]{0,30}(?:受害|过火|烧)|(?:受害|过火|烧)[^。;!?\n]{0,30}(?:林|树|山)/;
const FIRE_TOLD = 160;
const WOODS_BURNT =
  /(?:烧|焚)(?:掉|毁|光|了|没)的?[^,。;!?\n\d]{0,4}(?:林|树|山)|林[子木地]?[^,。;!?\n\d]{0,4}(?:烧掉|烧毁|烧光|烧没)/;
/** 上坟烧纸烧掉了2400亩林子 */
const BURNT_ACRES = /(?:烧|焚)(?:掉|毁|光|没)?了?(?:大?约|近|将近|差不多|整整)?$/;
const OF_WOODS = /^(?:余|多)?的?[^,。;!?\n\d]{0,4}(?:林|树)/;
/** 其中105公顷是荒草坡 */
const NO_FOREST = /^的?(?:是|为|系|属于?|(?:包含|包括|含)了?)(?:荒|草|农田|耕地|撂荒|裸|灌|空地|滩|水面)/;
/** 封山育林4.6万亩 */
const PLANTED = /(?:造林|育林|绿化|植树|补植|抚育|复绿)[^,。;!?\n\d]{0,6}$/;
/** 烧荒草15亩 */
const OF_GRASS = /(?:荒草|杂草|茅草|野草|秸秆|芦苇|草坪)(?:约|近|地|面积){0,2}$/;
export const readArea: Reader = (token, text, sentence, before, after) => {
  const unit = AREA_UNIT.exec(after)?.[0];
  if (unit === undefined) return undefined;
  const isOfFire =
    WOODS_BURNT.test(sentence) ||
    /火|受害森林|受害林|森林受害|林木受害/.test(sentence) ||
    (OF_FIRE.test(sentence) && text.slice(Math.max(0, token.start - FIRE_TOLD), token.start).includes('火'));
  // 距“一百公顷”不远, 一颗烟头，可能烧掉一千公顷
  if (/[距离][“"]?$|(?:可能|足以|就能|会)(?:烧|毁)(?:掉|毁|光)?[“"]?$/.test(before)) return undefined;
  // 两千两百亩成林被毁，山火起因是吸烟
  const isBurnt = BURNT_ACRES.test(before) && OF_WOODS.test(after.slice(unit.length));
  const isLost = /^(?:余|多)?的?[^,。;!?\n\d]{0,6}林[^,。;!?\n\d]{0,4}(?:被?毁|烧)/.test(after.slice(unit.length));
  const isHeaded = HEADED.test(after.slice(unit.length));
  if (!(isOfFire || isHeaded || isBurnt) || !(isLost || isHeaded || /受害|过火|烧|燃/.test(sentence))) return undefined;
  if (NO_FOREST.test(after.slice(unit.length)) || OF_GRASS.test(before) || PLANTED.test(before)) return undefined;
  const area = build('areaHa', token, token.end + unit.length, HECTARES_PER[unit] ?? 1);
  const isOther = !isHeaded && /烧|焚|过火/.test(before) && !/受害/.test(before) && LOSS_TOLD.test(text);
  const isBurntOnly =
    isOther || BURNT_BEFORE.test(before) || /^(?:余|多)?的?(?:过火|过了火)/.test(after.slice(unit.length));
  return { ...area, kind: isBurntOnly ? 'listed' : 'total', unsure: area.unsure || !/受害/.test(sentence) };
};
/** 一千四百九十亩！林业站昨天量完了，这就是受害森林面积 */
const HEADED = /^[!,。:—]{1,2}[^。!?\n\d]{0,20}受害(?:的)?(?:森林|林地|林木|林)?(?:的)?面积/;
/** “烧了300公顷”……受害森林面积为46公顷 */
const LOSS_TOLD = /受害(?:的)?(?:森林|林地|林木|有林地)?(?:的)?面积[^,。;!?\n\d]{0,6}[\d一二三四五六七八九十]/;
/** 过火面积2600亩，其中受害森林1490亩: what was burnt counts only where nothing is told of the forest. */
const BURNT_BEFORE = /(?:过火|过了火|火场)(?:总)?(?:面积|范围|林地|山场)?[^,。;!?\n\d]{0,8}$/;
