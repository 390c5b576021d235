import type { GuardContext } from '../guards/guards.js';
import type { Span } from '../text/sentences.js';

const ITS_TOWN = /^市?(?:市区|城区|主城)/;

/** 衡阳市区: the rules name no places at home below a prefecture's city. */
export const namedPrefecture = (context: GuardContext): Span | undefined =>
  context.places().find(({ foreign, end }) => !foreign && ITS_TOWN.test(context.document.text.slice(end, end + 3)));
