import { aReport, exact, mergingCases, PRESS_OFFICER } from '@huiying/fakes';
import { recordConsultation } from '../cases/advance-case.js';
import type { CaseFile, LedgerDraft } from '../cases/case-file.js';
import { mergeCases } from '../cases/merge-cases.js';
import { openCase } from '../cases/open-case.js';
import { setSeverity } from '../cases/set-severity.js';
import { unmergeCase } from '../cases/unmerge-case.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { DomainError } from '../domain-error.js';
import { seededRandom } from '../domains/seeded-random.js';
import { decideNoAnswer, withdrawNoAnswer } from '../proceedings/no-answer.js';
import { decideResponse } from '../responses/decide-response.js';
import { submitResponse } from '../responses/submit-response.js';
import { SEVERITIES } from '../severity/severity.js';
import { fieldUnlike, type RecordFields, ToldRecords } from './told-records.js';

const { at, hours, rulebook } = mergingCases;

interface Done {
  readonly files: readonly CaseFile[];
  readonly entries: readonly LedgerDraft[];
}

const one = ({ file, entries }: { file: CaseFile; entries: readonly LedgerDraft[] }): Done => ({
  files: [file],
  entries,
});

/** Three cases, and whatever may happen to their deadlines and responses. */
class Life {
  files: readonly CaseFile[] = [];
  readonly entries: LedgerDraft[] = [];
  readonly #random: () => number;
  #hour = 4;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    for (const start of [0, 1, 3]) this.#open(hours(start));
  }

  step(): void {
    this.#hour += this.#random() * 6;
    for (const { case: kase } of this.files)
      this.#keep(one(fireTimers(this.#file(kase.id), rulebook, at(this.#now()))));
    const [file, other] = [this.#any(this.files), this.#any(this.files)];
    try {
      this.#keep(this.#any(ACTS)(file, other, this.#hour, this.#any(SEVERITIES), this.files));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  #now = () => hours(this.#hour);
  #any = <T>(of: readonly T[]): T => of[Math.floor(this.#random() * of.length)] as T;

  #open(startedAt: Date): void {
    const opening = {
      caseId: rulebook.newId(),
      actor: 'system',
      detectedAt: startedAt,
      history: false,
      leadUnitId: 'bureau',
    };
    this.#keep(one(openCase(aReport({ published: exact(startedAt) }), opening, rulebook)));
  }

  #file(id: string): CaseFile {
    return this.files.find((file) => file.case.id === id) as CaseFile;
  }

  #keep({ files, entries }: Done): void {
    const changed = new Set(files.map((file) => file.case.id));
    this.files = [...this.files.filter((file) => !changed.has(file.case.id)), ...files];
    this.entries.push(...entries);
  }
}

type Act = (
  file: CaseFile,
  other: CaseFile,
  hour: number,
  severity: (typeof SEVERITIES)[number],
  all: readonly CaseFile[],
) => Done;

const draftAt = (hour: number) => ({
  deliverable: 'response',
  publishedAt: hours(hour),
  channel: '应急局网站',
  publisher: 'bureau',
  summary: '路灯已经修好。',
});

const ACTS: readonly Act[] = [
  (file, _, hour, severity) =>
    one(setSeverity(file, { severity, reason: '复核', approvedBy: '主任' }, '值班长', rulebook, at(hours(hour)))),
  (file, other, hour) =>
    mergeCases({ child: file, survivor: other, reason: '同一事件' }, '值班长', rulebook, at(hours(hour))),
  (child, _, hour, __, all) => {
    const survivor = all.find(({ case: { id } }) => id === child.case.mergedInto);
    const others = all.filter((file) => file !== child && file.case.mergedInto === child.case.mergedInto);
    return survivor
      ? unmergeCase({ child, survivor, others, reason: '不是' }, '值班长', rulebook, at(hours(hour)))
      : { files: [], entries: [] };
  },
  (file, _, hour) => {
    const draft = { ...draftAt(hour - 3), deliverable: hour % 2 < 1 ? 'response' : 'authoritative-release' };
    return one(submitResponse(file, draft, '经办人', rulebook, at(hours(hour))));
  },
  (file, _, hour) => {
    const pending = file.responses.find(({ status }) => status === 'pending-confirmation');
    const verdict = { accepted: hour % 5 > 1, reason: '核对' };
    return one(decideResponse(file, pending?.id ?? '', verdict, PRESS_OFFICER, rulebook, at(hours(hour))));
  },
  (file, _, hour) => {
    const consultation = { heldAt: hours(hour), parties: ['网信办'], conclusion: '不单独回应' };
    const held = recordConsultation(file, consultation, '值班员', at(hours(hour)));
    const left = decideNoAnswer(
      held.file,
      { reason: '统一发布', approvedBy: '领导' },
      '值班员',
      rulebook,
      at(hours(hour)),
    );
    return { files: [left.file], entries: [...held.entries, ...left.entries] };
  },
  (file, _, hour) => one(withdrawNoAnswer(file, '情况有变', '值班员', rulebook, at(hours(hour)))),
];

function toldBy(entries: readonly LedgerDraft[]) {
  const byCase = [...Map.groupBy(entries, ({ caseId }) => caseId).values()];
  return byCase.flatMap((own) => {
    const told = new ToldRecords();
    for (const [index, entry] of own.entries()) told.take({ ...entry, seq: index + 1 });
    return told.all();
  });
}

it('the entries tell of every deadline and response as it stands, whatever happened to it', () => {
  const unlike: string[] = [];
  for (let seed = 1; seed <= 150; seed += 1) {
    const life = new Life(seed);
    for (let step = 0; step < 14; step += 1) life.step();
    const told = new Map(toldBy(life.entries).map((each) => [each.id, each]));
    const standing = life.files.flatMap(({ deadlines, responses }) => [...deadlines, ...responses]);
    expect(told.size).toBe(standing.length);
    for (const record of standing) {
      const found = told.get(record.id);
      const field = found ? fieldUnlike(found, record as unknown as RecordFields) : 'untold';
      if (field !== undefined) unlike.push(`${seed}: ${found?.kind} ${field}`);
    }
  }
  expect(unlike).toEqual([]);
});

const AT = hours(0);
const take = (kind: string, data: Record<string, unknown>) => {
  const told = new ToldRecords();
  told.take({ caseId: 'c', seq: 1, kind, effectiveAt: AT, actor: '值班员', data });
  return told.all();
};

describe('what an older entry does not tell', () => {
  it('of a carried deadline is not compared', () => {
    const [told] = take('deadline-carried', { deadlineId: 'd', status: 'met', dueAt: AT.toISOString() });
    const is = { caseId: 'c', status: 'met', startedAt: AT, dueAt: AT };
    expect(told && fieldUnlike(told, { ...is, answeredAt: hours(1) })).toBeUndefined();
    expect(told && fieldUnlike(told, { ...is, dueAt: hours(1) })).toBe('dueAt');
  });

  it('of a report is not told at all', () => {
    expect(take('report-joined', { reportId: 'r' })).toEqual([]);
  });

  it('of an imported answer is not compared', () => {
    const [told] = take('response-imported', { responseId: 'r', deliverable: 'response' });
    expect(told?.fields).not.toHaveProperty('summary');
  });
});
