import { madeOnce } from '../../made-once.js';
import type { NumberToken } from '../numerals/numerals.js';
import type { Document } from '../text/document.js';
import { EVENT_WEIGHTS } from './event-weights.js';
import { graveTextOf } from './grave-text.js';
import { GRAVE_WEIGHTS } from './grave-weights.js';
import { oddsOfFlags } from './weigh-flags.js';
import { oddsOfText } from './weigh-texts.js';
import { oddsOfTypes } from './weigh-types.js';

type Told = Pick<Document, 'text'>;
type Numbers = readonly NumberToken[];

const graveText = madeOnce(({ text }: Told, numbers: Numbers) => graveTextOf(text, numbers));

/** How likely a text tells of something 重大 or above by its words. @returns 0 to 1 */
export const soundsHowGrave = (document: Told, numbers: Numbers): number =>
  oddsOfText(graveText(document, numbers), GRAVE_WEIGHTS);

/**
 * How likely a text tells of an event that happened here and now, and not of a drill, a film, a rule, a rumour put right or a
 * matter of every day. @returns 0 to 1
 */
export const soundsHowReal = madeOnce((document: Told, numbers: Numbers): number =>
  oddsOfText(graveText(document, numbers), EVENT_WEIGHTS),
);

/** How likely a text of an event is of each of `LEARNED_TYPES`; together 1. */
export const soundsOfTypes = madeOnce((document: Told, numbers: Numbers): readonly number[] =>
  oddsOfTypes(graveText(document, numbers)),
);

/** How likely a text of an event of one type tells each state of affairs that its tables ask for, by name. */
export const soundsOfFlags = (typeId: string, document: Told, numbers: Numbers): ReadonlyMap<string, number> =>
  oddsOfFlags(typeId, graveText(document, numbers));
