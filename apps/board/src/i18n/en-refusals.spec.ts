import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enRefusals } from './en-refusals';
import { zhCn } from './zh-cn';

const ROOT = join(import.meta.dirname, '../../../..');

/** Codes of what core refuses; most of it is what a button of the board was pressed for. */
const codesOfCore = (): Set<string> => {
  const folder = join(ROOT, 'libs/core/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const code = files
    .filter((name) => /(?<!\.spec)\.ts$/u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const thrown = /new DomainError\(\s*'[\w-]+',\s*'([\w-]+)'/gu;
  return new Set(code.flatMap((text) => [...text.matchAll(thrown)].map(([, word = '']) => word)));
};

/** What only the command line, the settings or a program of somebody else can ask for. */
const ELSEWHERE =
  /^(?:period-|severity-rules|too-few-rows|one-label|not-an-anchor|damaged-anchor|unknown-(?:measure|event-type|domain|deliverable|clause)|no-such-item)/u;

describe('a refusal in English', () => {
  it('is there for whatever core refuses to somebody at the board', () => {
    const codes = [...codesOfCore()].filter((code) => !ELSEWHERE.test(code));
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !(code in enRefusals) && !(code in zhCn.problem))).toEqual([]);
  });

  it('is English, and not the word of a code that both languages have', () => {
    expect(Object.values(enRefusals).filter((words) => /\p{Script=Han}/u.test(words))).toEqual([]);
    expect(Object.keys(enRefusals).filter((code) => code in zhCn.problem)).toEqual([]);
  });
});
