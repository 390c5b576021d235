import type { seededRandom } from '@huiying/core';

export type Random = ReturnType<typeof seededRandom>;

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export function oneOf<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[below(random, choices.length)] ?? choices[0];
}
