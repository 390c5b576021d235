import { isExcepted } from './counted-aside.js';
import type { NumberToken } from '../numerals/numerals.js';
import type { StateHit } from './person-states.js';

/** 车内一男一女没有受伤, 没有一个受伤, 除3人外全部遇难 */
export const isUnhurt = (text: string, token: NumberToken, own: string, hit: StateHit): boolean =>
  (hit.state === 'deaths' && isExcepted(text, token)) || isDenied(text, token, own, hit);

/** 472名学生没有中毒症状 */
const NO_SYMPTOMS = /(?:没有?|未|并无|无)(?:任何)?(?:出现|发生)?$/;
const isDenied = (text: string, { low, start }: NumberToken, own: string, hit: StateHit): boolean =>
  (hit.state === 'poisoned' && NO_SYMPTOMS.test(own.slice(0, hit.start))) ||
  ((hit.state === 'injured' || hit.state === 'seriouslyInjured') &&
    (/(?:没有?|未|并无)$/.test(own.slice(0, hit.start)) ||
      (low === 1 && /(?:没有?|无)$/.test(text.slice(Math.max(0, start - 2), start)))));
