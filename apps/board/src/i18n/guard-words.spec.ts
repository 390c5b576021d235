import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardWords } from './glossary-guards';

const ROOT = join(import.meta.dirname, '../../../..');

const ofTheRules = (): string[] => {
  const yaml = readFileSync(join(ROOT, 'config/severity.yaml'), 'utf8');
  const guards = /^guards:.*\n((?: .*\n)+)/mu.exec(yaml)?.[1] ?? '';
  return [...guards.matchAll(/^ {2}([a-z-]+):/gmu)].map(([, id = '']) => id);
};

const ofTheCode = (): string[] => {
  const folder = join(ROOT, 'libs/core/src/severity');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.spec)\.ts$/u.test(name),
  );
  return files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/guard: '([a-z-]+)'/gu)].map(([, id = '']) => id),
  );
};

it('names every guard of the rules and of the code', () => {
  const guards = new Set([...ofTheRules(), ...ofTheCode()]);
  expect(guards.size).toBeGreaterThan(12);
  expect([...guards].filter((id) => !(id in guardWords))).toEqual([]);
});
