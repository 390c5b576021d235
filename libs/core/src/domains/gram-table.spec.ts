import { GramTable } from './gram-table.js';
import { seededRandom } from './seeded-random.js';

describe('a table of n-grams', () => {
  it('finds many at once as it finds each, and what is not there neither way', () => {
    const random = seededRandom(20_261_126);
    // Few different endings: many want the same place.
    const keyOf = (i: number): number => (Math.floor(random() * 2 ** 16) << 16) | (i % 37);
    const keys = Int32Array.from({ length: 4_000 }, (_, i) => keyOf(i));
    const table = new GramTable();
    for (const key of keys.subarray(0, 2_000)) table.add(key);
    const ids = new Int32Array(keys.length);
    table.findAll(keys, keys.length, ids);
    expect([...ids]).toEqual([...keys].map((key) => table.find(key)));
    expect(Math.max(...ids)).toBe(table.size - 1);
    expect(Math.min(...ids)).toBe(-1);
  });
});
