import { ConfigFolder, PACK } from './config-folder.fixture.js';

let folder: ConfigFolder;
beforeEach(() => {
  folder = new ConfigFolder();
});
afterEach(() => folder.remove());

const withRoles = (clause: string) => ({ 'policies/spec.yaml': `${PACK}roles:\n  - ${clause}\n` });

it('is read from a clause of any section that says whom it is shown for', () => {
  const clause = '{id: r, who: 主要负责人, role: 发言人, when: 遇重大关切, shownFor: [serious], quote: 原文}';
  expect(folder.load(withRoles(clause)).pack.duties).toEqual([
    { id: 'r', what: '遇重大关切：主要负责人：发言人', quote: '原文', shownFor: { severities: ['serious'] } },
  ]);
  expect(folder.load(withRoles('{id: r, who: 主要负责人}')).pack.duties).toEqual([]);
});

it('says what follows up beside its condition', () => {
  const clause = '{id: f, asks: follow-up, deliverable: follow-up, when: 根据工作进展情况, shownFor: {}}';
  expect(folder.load(withRoles(clause)).pack.duties?.map(({ what }) => what)).toEqual(['根据工作进展情况：后续发布']);
});

it('is refused with a limit that is none, and with names that are not there', () => {
  expect(folder.mistake(withRoles('{id: r, shownFor: [grave]}'))).toContain(
    'policies/spec.yaml:10 roles[0].shownFor[0]',
  );
  const elsewhere = '{id: r, shownFor: {units: [harbour]}}';
  expect(folder.mistake(withRoles(elsewhere))).toBe(
    'policies/spec.yaml:10 roles[0].shownFor.units[0]：没有单位 harbour',
  );
});
