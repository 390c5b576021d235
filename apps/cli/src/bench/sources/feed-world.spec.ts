import { feedWorld, schedule } from './feed-world.js';

const SETTINGS = { sources: 1_000, hot: 50, domains: 400, seed: 1 };

it('gives every source a host of its own and several of them one domain', () => {
  const world = feedWorld(SETTINGS);
  expect(new Set(world.map(({ host }) => host)).size).toBe(1_000);
  expect(new Set(world.map(({ domain }) => domain)).size).toBe(400);
  expect(world.filter(({ isHot }) => isHot)).toHaveLength(50);
  expect(new Set(world.map(({ trouble }) => trouble))).toEqual(new Set([undefined, 'slow', 'resting']));
});

it('publishes within the time, at the rate of each source, the same for the same seed', () => {
  const world = feedWorld(SETTINGS);
  const items = schedule(world, 5_000, 600_000, 7).flat();
  expect(items).toEqual(schedule(world, 5_000, 600_000, 7).flat());
  expect(items.every(({ atMs }) => atMs >= 5_000 && atMs < 605_000)).toBe(true);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const hot = items.filter(({ isHot }) => isHot).length;
  expect(hot).toBeGreaterThan(270);
  expect(hot).toBeLessThan(400);
});
