import { instantOf } from '@huiying/core';
import { PEOPLE } from './a-rulebook.js';
import { describeCaseStore } from './case-store.contract.js';
import { FixedClock } from './fixed-clock.js';
import { MemoryCaseStore } from './memory-case-store.js';

describeCaseStore('memory', () => {
  const clock = new FixedClock(instantOf(Date.parse('2026-11-23T10:00:00+08:00')));
  const store = new MemoryCaseStore(clock, PEOPLE);
  return Promise.resolve({
    store,
    passTime: (ms) => Promise.resolve(clock.advance(ms)).then(() => undefined),
    ledger: (caseId) => Promise.resolve(store.entries.filter((entry) => entry.caseId === caseId)),
  });
});
