import { mergingCases } from '@huiying/fakes';
import { obligationsOf, subjectOf } from '../deadlines/obligations-of.js';
import { DomainError } from '../domain-error.js';
import { seededRandom } from '../domains/seeded-random.js';
import { isMajor, SEVERITIES } from '../severity/severity.js';
import type { CaseFile } from './case-file.js';
import { setSeverity } from './set-severity.js';

/** Those at the end have gone wrong before. */
const SEEDS = [...Array.from({ length: 200 }, (_, i) => i + 1), 376, 442, 457, 2829, 2879];
const { answer, at, caseAt, hours, merge, rulebook, sweep, unmerge } = mergingCases;

/** Three cases through nine steps of merging, undoing, judging and answering. */
class Sequence {
  readonly #random: () => number;
  readonly told: string[] = [];
  cases: CaseFile[];
  #hour = 4;

  constructor(readonly seed: number) {
    this.#random = seededRandom(seed);
    this.cases = [0, 1, 2].map((i) => caseAt(i * this.#random() * 3, this.#one(SEVERITIES)));
    this.told.push(...this.cases.map((file) => file.case.severity));
  }

  step(): void {
    this.#hour += this.#random() * 4;
    this.#sweep();
    const acts = [() => this.#merge(), () => this.#judge(), () => this.#unmerge(), () => this.#answer()];
    try {
      this.#one(acts)();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    this.#sweep();
  }

  #merge(): void {
    const [child, survivor] = [this.#one(this.cases), this.#one(this.cases)];
    const merged = merge(child, survivor, this.#hour);
    this.#put(`merge ${this.#nameOf(child)} into ${this.#nameOf(survivor)}`, merged.child, merged.survivor);
  }

  #unmerge(): void {
    const child = this.#one(this.cases);
    const survivor = this.cases.find((file) => file.case.id === child.case.mergedInto);
    if (!survivor) return;
    const others = this.cases.filter((file) => file !== child && file.case.mergedInto === survivor.case.id);
    const undone = unmerge(child, survivor, this.#hour, others);
    this.#put(`unmerge ${this.#nameOf(child)}`, undone.child, undone.survivor, ...undone.others);
  }

  #judge(): void {
    const [file, severity] = [this.#one(this.cases), this.#one(SEVERITIES)];
    const to = { severity, reason: '复核', approvedBy: '主任' } as const;
    this.#put(
      `${this.#nameOf(file)} is ${severity}`,
      setSeverity(file, to, '值班长', rulebook, at(hours(this.#hour))).file,
    );
  }

  #answer(): void {
    const [file, deliverable] = [this.#one(this.cases), this.#one(['response', 'authoritative-release'])];
    this.#put(`${deliverable} of ${this.#nameOf(file)}`, answer(file, this.#hour, deliverable));
  }

  #sweep(): void {
    this.cases = this.cases.map((file) => sweep(file, this.#hour));
  }

  #put(what: string, ...files: readonly CaseFile[]): void {
    this.cases = this.cases.map((file) => files.find((f) => f.case.id === file.case.id) ?? file);
    this.told.push(`${what} @${this.#hour.toFixed(1)}`);
  }

  #nameOf(file: CaseFile): number {
    return this.cases.findIndex((f) => f.case.id === file.case.id);
  }

  #one<T>(of: readonly T[]): T {
    return of[Math.floor(this.#random() * of.length)] as T;
  }
}

/** What is wrong with a case as it stands. */
function faultsOf({ case: kase, deadlines, timers }: CaseFile): string[] {
  const running = deadlines.filter((d) => d.status === 'running');
  if (kase.mergedInto !== null) return running.map((d) => `${d.deliverable} of a merged case`);
  const owed = obligationsOf(rulebook.pack, { ...subjectOf(kase, rulebook.units), severity: kase.severity });
  const lacking = owed.filter(
    ({ obligation }) => !deadlines.some((d) => d.obligation === obligation.id && d.status !== 'cancelled'),
  );
  const twice = running.filter((d) => running.some((other) => other !== d && other.obligation === d.obligation));
  const tooMuch = running.filter((d) => d.deliverable !== 'response' && !isMajor(kase.severity));
  const silent = running.filter(
    (d) => !timers.some((t) => t.deadlineId === d.id && t.key === 'breach' && t.state === 'armed'),
  );
  return [
    ...lacking.map(({ obligation }) => `${kase.severity} without ${obligation.deliverable}`),
    ...twice.map((d) => `${d.deliverable} twice`),
    ...tooMuch.map((d) => `${d.deliverable} at ${kase.severity}`),
    ...silent.map((d) => `${d.deliverable} without a breach timer`),
  ];
}

it('in whatever order cases are merged, judged, answered and undone, each owes what its level asks for, once', () => {
  const faults: string[] = [];
  for (const seed of SEEDS) {
    const sequence = new Sequence(seed);
    for (let step = 0; step < 9; step += 1) {
      sequence.step();
      faults.push(
        ...sequence.cases.flatMap(faultsOf).map((fault) => `${seed}: ${fault} | ${sequence.told.join(', ')}`),
      );
    }
  }
  expect(faults).toEqual([]);
});
