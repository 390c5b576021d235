import type { NumberToken } from '../numerals/numerals.js';
import type { StateHit } from './person-states.js';

/** 车内一男一女没有受伤, 没有一个受伤 */
export const isUnhurt = (text: string, { low, start }: NumberToken, own: string, hit: StateHit): boolean =>
  (hit.state === 'injured' || hit.state === 'seriouslyInjured') &&
  (/(?:没有?|未|并无)$/.test(own.slice(0, hit.start)) ||
    (low === 1 && /(?:没有?|无)$/.test(text.slice(Math.max(0, start - 2), start))));
