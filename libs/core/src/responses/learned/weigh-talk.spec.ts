import { oddsOfTalk } from './weigh-talk.js';

describe('oddsOfTalk', () => {
  it.each([[['。']], [['🔥🔥']], [['0'.repeat(5_000)]], [Array.from({ length: 500 }, () => '路已修好')]])(
    'is a share of one for any text: %#',
    (clauses) => {
      const odds = oddsOfTalk(clauses);
      expect(odds).toBeGreaterThanOrEqual(0);
      expect(odds).toBeLessThanOrEqual(1);
    },
  );

  it('is certain where nothing is said', () => {
    expect(oddsOfTalk([])).toBe(1);
  });

  it('does not care what the figures are', () => {
    expect(oddsOfTalk(['出动3人'])).toBe(oddsOfTalk(['出动8人']));
  });
});
