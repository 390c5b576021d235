import { orderedId } from './ordered-id.js';

it('is a UUID of version 7', () => {
  expect(orderedId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('begins with its millisecond, so that later ones sort behind', () => {
  expect(orderedId(Date.parse('2026-11-23T02:00:00Z')).startsWith('01a20621-ad00-7')).toBe(true);
  const ids = [1, 2, 3_600_000, 1_764_000_000_000].map(orderedId);
  expect(ids.toSorted()).toEqual(ids);
});

it('is another one each time', () => {
  expect(new Set(Array.from({ length: 10_000 }, () => orderedId(1))).size).toBe(10_000);
});
