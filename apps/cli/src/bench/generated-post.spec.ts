import { bandKeys, contentKey, eventKeys, localTerms, readEvent, seededRandom } from '@huiying/core';
import { generatedFeed } from './generated-feed.js';
import { type GeneratedPost, generatedPosts } from './generated-post.js';

const posts = (seed: number, count: number): GeneratedPost[] => {
  const generated = generatedPosts(seededRandom(seed), ['青禾区', '澄湾区']);
  return Array.from({ length: count }, () => generated.next().value);
};

/** How many posts share a band with an earlier one: those that have to be compared. */
function comparedIn(given: readonly GeneratedPost[]): number {
  const seen = new Set<number>();
  return given.filter(({ title, text }) => {
    const bands = bandKeys(contentKey(title, text));
    const isCompared = bands.some((band) => seen.has(band));
    for (const band of bands) seen.add(band);
    return isCompared;
  }).length;
}

describe('generated posts', () => {
  it('are the same for the same seed and others for another', () => {
    expect(posts(1, 50)).toEqual(posts(1, 50));
    expect(posts(1, 50)).not.toEqual(posts(2, 50));
  });

  it('have the length and the variety of what people write: a few in a hundred tell what was told', () => {
    const given = posts(1, 2_000);
    const lengths = given.map(({ text }) => text.length).toSorted((a, b) => a - b);
    expect(lengths[1_000]).toBeGreaterThan(120);
    expect(lengths[1_000]).toBeLessThan(300);
    expect(comparedIn(given)).toBeGreaterThan(60);
    expect(comparedIn(given)).toBeLessThan(400);
  });

  it('share their telling words with few others, though with more than what people write', () => {
    const local = localTerms(['青禾区', '澄湾区']);
    const told = new Map<number, number>();
    let shared = 0;
    for (const { title, text } of posts(1, 2_000)) {
      const keys = eventKeys(readEvent({ title, text }, local), local);
      shared += Math.max(0, ...keys.map((key) => told.get(key) ?? 0));
      for (const key of keys) told.set(key, (told.get(key) ?? 0) + 1);
    }
    expect(shared / 2_000).toBeGreaterThan(1);
    expect(shared / 2_000).toBeLessThan(50);
  });

  it('make a feed of the size that is asked for', () => {
    const feed = generatedFeed(100_000, 3);
    expect(feed.length).toBeGreaterThan(100_000);
    expect(feed.length).toBeLessThan(120_000);
    expect(generatedFeed(100_000, 3)).toEqual(feed);
  });
});
