import { expect, it } from 'vitest';
import { type ClauseTest, clauseTests } from './clause-tests.js';
import { type Clause, clausesOf } from './clauses-of.js';
import { PLANNED, STILL_MISSING } from './open-clauses.js';

const PACKS = ['tongliao-2017', 'changchun-2017', 'xiamen-hr-2013', 'ulanhot-2017', 'liping-2020'];
const TAGS = ['core', 'adjacent', 'peripheral'] as const;

const tests = clauseTests();
const all = PACKS.flatMap(clausesOf);
const byId = new Map(all.map((clause) => [clause.id, clause]));
const testsOf = ({ id }: Clause): ClauseTest[] => tests.filter(({ clause }) => clause === id);

const STATUSES = ['done', 'done in part', 'planned', 'outside'] as const;

function statusOf(clause: Clause): (typeof STATUSES)[number] {
  if (testsOf(clause).length > 0) return clause.id in STILL_MISSING ? 'done in part' : 'done';
  return clause.id in PLANNED ? 'planned' : 'outside';
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const link = ({ fact, file }: ClauseTest): string => `${cell(fact)} ([${file.split('/').at(-1)}](../${file}))`;

function row(clause: Clause): string {
  const shown = testsOf(clause).map(link);
  const note = PLANNED[clause.id] ?? STILL_MISSING[clause.id] ?? '';
  return `| \`${clause.id}\` | ${cell(clause.quote)} | ${statusOf(clause)} | ${[...shown, note].filter(Boolean).join('<br>')} |`;
}

function counts(clauses: readonly Clause[]): string {
  const each = STATUSES.map((status) => clauses.filter((clause) => statusOf(clause) === status).length);
  return [clauses.length, ...each].join(' | ');
}

function document(): string {
  const summary = PACKS.flatMap((pack) =>
    TAGS.map((tag) => ({ pack, tag, clauses: clausesOf(pack).filter((clause) => clause.tag === tag) }))
      .filter(({ clauses }) => clauses.length > 0)
      .map(({ tag, clauses }) => `| ${pack} | ${tag} | ${counts(clauses)} |`),
  );
  const totals = TAGS.map((tag) => `| all | ${tag} | ${counts(all.filter((clause) => clause.tag === tag))} |`);
  const tables = PACKS.flatMap((pack) => [
    `## ${pack}`,
    '',
    '| clause | words | status | shown by, or what is missing |',
    '|---|---|---|---|',
    ...TAGS.flatMap((tag) => clausesOf(pack).filter((clause) => clause.tag === tag)).map(row),
    '',
  ]);
  return [
    '# Clauses of the five packs and what shows them',
    '',
    'Written by `npx vitest run --project unit test/clauses -u` from the packs and from the tests that are named after a clause;',
    '`test/clauses/coverage.spec.ts` fails when it is out of date. Core clauses are about responses themselves. *Done*: a test',
    'shows it at work; *done in part*: it does, and the note says what is missing; *planned*: nothing yet; *outside*: of no',
    'concern to a monitor of responses, kept in the pack for the reader.',
    '',
    '| pack | tag | clauses | done | done in part | planned | outside |',
    '|---|---|---|---|---|---|---|',
    ...summary,
    ...totals,
    '',
    ...tables,
  ].join('\n');
}

it('docs/coverage.md says what the tests show', async () => {
  await expect(document()).toMatchFileSnapshot('../../docs/coverage.md');
});

it('every core clause is shown or planned', () => {
  const core = all.filter(({ tag }) => tag === 'core');
  expect(core.length).toBeGreaterThanOrEqual(47);
  expect(core.filter((clause) => statusOf(clause) === 'outside').map(({ id }) => id)).toEqual([]);
});

it('nothing planned is shown already, and no test or note is named after a clause that is not there', () => {
  expect(Object.keys(PLANNED).filter((id) => tests.some(({ clause }) => clause === id))).toEqual([]);
  const named = [...Object.keys(PLANNED), ...Object.keys(STILL_MISSING), ...tests.map(({ clause }) => clause)];
  expect(named.filter((id) => !byId.has(id) && !id.startsWith('cn.'))).toEqual([]);
  expect(Object.keys(STILL_MISSING).filter((id) => !tests.some(({ clause }) => clause === id))).toEqual([]);
});

it('every clause of the five packs has its words, one id and a tag that is one', () => {
  expect(all.filter(({ quote }) => quote === '')).toEqual([]);
  expect(byId.size).toBe(all.length);
  expect(all.filter(({ tag }) => !TAGS.some((each) => each === tag))).toEqual([]);
});
