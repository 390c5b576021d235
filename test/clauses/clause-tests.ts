import { globSync, readFileSync } from 'node:fs';

export interface ClauseTest {
  readonly clause: string;
  readonly fact: string;
  readonly file: string;
}

/** `it('cc.response-48h: the others owe …'`, and the rows of the other clocks, which name theirs. */
const TITLED = /\bit\(\s*(['"`])([a-z]{2}\.[\w.-]+): (.+?)\1,/g;
const CLOCK_ROW = /\['[\w-]+', '([a-z]{2}\.[\w.-]+)', '([\dT:-]+)', '([\dT:-]+)'\]/g;

/** The tests that are named after a clause. */
export function clauseTests(): ClauseTest[] {
  return globSync('test/{clauses,deadlines}/**/*.spec.ts')
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const titled = [...text.matchAll(TITLED)].map(([, , clause = '', fact = '']) => ({ clause, fact, file }));
      const rows = [...text.matchAll(CLOCK_ROW)].map(([, clause = '', from, due]) => ({
        clause,
        fact: `from ${from} to ${due}`,
        file,
      }));
      return [...titled, ...rows];
    });
}
