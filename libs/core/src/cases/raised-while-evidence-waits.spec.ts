import { mergingCases } from '@huiying/fakes';
import { submitResponse } from '../responses/submit-response.js';
import type { Severity } from '../severity/severity.js';
import type { CaseFile } from './case-file.js';
import { setSeverity } from './set-severity.js';

const { at, caseAt, hours, rulebook, sweep } = mergingCases;

const judge = (file: CaseFile, severity: Severity, hour: number): CaseFile =>
  setSeverity(file, { severity, reason: '核实', approvedBy: '分管领导' }, '值班长', rulebook, at(hours(hour))).file;
const releases = ({ deadlines }: CaseFile) => deadlines.filter((d) => d.deliverable === 'authoritative-release');
const serious = judge(caseAt(0, 'serious'), 'serious', 1);

function handIn(file: CaseFile, hour: number): CaseFile {
  const draft = {
    deliverable: 'authoritative-release',
    publishedAt: hours(hour),
    channel: '应急局网站',
    publisher: 'bureau',
    summary: '初步核实，现场救援处置正在进行。',
  };
  return submitResponse(file, draft, '经办人', rulebook, at(hours(hour))).file;
}

describe('a level that is raised again after a downgrade', () => {
  it('is owed once more for the new fact while evidence still holds back the breach of the first deadline', () => {
    const held = sweep(handIn(serious, 4), 8);
    expect(releases(judge(judge(held, 'ordinary', 9), 'serious', 10))).toMatchObject([
      { status: 'running', dueAt: hours(5) },
      { status: 'running', startedAt: hours(10), dueAt: hours(15) },
    ]);
  });

  it('is owed once more whether or not the sweep has seen that the first deadline was due', () => {
    const late = judge(serious, 'ordinary', 9);
    for (const file of [late, sweep(late, 9.5)])
      expect(releases(judge(file, 'serious', 10)).at(-1)).toMatchObject({ startedAt: hours(10), dueAt: hours(15) });
  });
});
