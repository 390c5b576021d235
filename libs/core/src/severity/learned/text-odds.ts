import type { NumberToken } from '../numerals/numerals.js';
import type { Document } from '../text/document.js';
import { EVENT_WEIGHTS } from './event-weights.js';
import { graveTextOf } from './grave-text.js';
import { GRAVE_WEIGHTS } from './grave-weights.js';
import { oddsOfText } from './weigh-texts.js';

/** How likely a text tells of something 重大 or above by its words. @returns 0 to 1 */
export const soundsHowGrave = ({ text }: Pick<Document, 'text'>, numbers: readonly NumberToken[]): number =>
  oddsOfText(graveTextOf(text, numbers), GRAVE_WEIGHTS);

/**
 * How likely a text tells of an event that happened here and now, and not of a drill, a film, a rule, a rumour put right or a
 * matter of every day. @returns 0 to 1
 */
export const soundsHowReal = ({ text }: Pick<Document, 'text'>, numbers: readonly NumberToken[]): number =>
  oddsOfText(graveTextOf(text, numbers), EVENT_WEIGHTS);
