import { matchesOf } from '../../matches-of.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { build, plus, round } from './quantity-reader.js';
import { AREA_UNIT, HECTARES_PER } from './read-area.js';

const WOODS = new RarePattern(/受害(?:森林|林地|林木|草原)|(?:森林|林地|林木|草原)受害/);
const EACH = /(?:分别|各)(?:为|是|有|达)?/g;
const LINK = /^[、,和及与]{1,2}$/;
const REACH = 24;

/** 三个村受害森林分别为57公顷、44公顷和38公顷 is one fire of 139 hectares. */
export function readRespectiveAreas(text: string, numbers: readonly NumberToken[]): Mention[] {
  if (!WOODS.isIn(text)) return [];
  return matchesOf(EACH, text).flatMap(({ index, 0: each }): Mention[] => {
    if (!WOODS.isBetween(text, Math.max(0, index - REACH), index)) return [];
    let end = index + each.length;
    const parts: { token: NumberToken; factor: number; end: number }[] = [];
    for (const token of numbers) {
      if (token.start < end) continue;
      const unit = AREA_UNIT.exec(text.slice(token.end, token.end + 4))?.[0];
      const link = text.slice(end, token.start);
      if (unit === undefined || !(parts.length === 0 ? link === '' : LINK.test(link))) break;
      end = token.end + unit.length;
      parts.push({ token, factor: HECTARES_PER[unit] ?? 1, end });
    }
    const [first, ...others] = parts;
    if (!first || others.length === 0) return [];
    const more = others.reduce((sum, { token, factor }) => sum + token.low * factor, 0);
    return [plus(build('areaHa', first.token, end, first.factor), round(more))];
  });
}
