import { type EscalationSettings, PERSONAL_CHANNELS } from '@huiying/core';

/** Those that end at one person and are there: the board always is, the others where the office has set them up. */
export const personalChannels = (configured: EscalationSettings['channels']): readonly string[] =>
  PERSONAL_CHANNELS.filter((channel) => channel === 'board' || channel in configured);
