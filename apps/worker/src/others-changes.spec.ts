import { OthersChanges } from './others-changes.js';

it('knows a change of its own, whether the word of it comes before or after its number', () => {
  const changes = new OthersChanges();
  changes.hear(7);
  changes.own([7, 8]);
  changes.hear(8);
  expect(changes.any()).toBe(false);
});

it('hears those of others, and the second that is over', () => {
  const changes = new OthersChanges();
  changes.own([7]);
  changes.hear(6);
  changes.hear(7);
  expect(changes.any()).toBe(true);
  changes.clear();
  expect(changes.any()).toBe(false);
  changes.hear();
  expect(changes.any()).toBe(true);
});

it('hears a change that others make once it has let go of one of its own', () => {
  const changes = new OthersChanges();
  changes.own([7]);
  changes.hear(7);
  changes.hear(7);
  expect(changes.any()).toBe(true);
});
