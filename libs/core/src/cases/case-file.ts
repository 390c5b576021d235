import type { WorkingCalendar } from '../calendar/period.js';
import type { Lesson, LessonKind } from '../corrections/lesson.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { Timer } from '../deadlines/timer.js';
import type { Ladder } from '../escalation/ladder.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import type { Unit } from '../policy/unit.js';
import type { Person, Push } from '../pushes/push.js';
import type { Response } from '../responses/response.js';
import type { Instant } from '../time/instant.js';
import type { Case } from './case.js';

/** Everything a decision about one case may look at; loaded and saved as a whole, under the lock of the case. */
export interface CaseFile {
  readonly case: Case;
  readonly deadlines: readonly Deadline[];
  readonly timers: readonly Timer[];
  readonly responses: readonly Response[];
  readonly pushes: readonly Push[];
}

/** What happened, to be chained into the ledger. `data` holds JSON values only. */
export interface LedgerDraft {
  readonly caseId: string;
  readonly kind: string;
  /** When it happened in law; the time of recording is the transaction's. */
  readonly effectiveAt: Instant;
  readonly actor: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The result of a decision: the file as it is now, what is written about it and what it teaches. */
export interface Outcome {
  readonly file: CaseFile;
  readonly entries: readonly LedgerDraft[];
  readonly lessons?: readonly Lesson[];
}

/** The rules in force, stamped into deadlines as they start. */
export interface Rulebook {
  readonly pack: PolicyPack;
  readonly calendar: WorkingCalendar;
  readonly units: readonly Unit[];
  readonly ladder: Ladder;
  readonly newId: () => string;
}

/** What a transaction brings to a decision: the database's now and who may be called. */
export interface Circumstances {
  readonly now: Instant;
  readonly people: readonly Person[];
}

/** The name under which the system itself acts. */
export const SYSTEM = 'system';

/** Chain of the ledger for what happens outside any case: users, keys, sources, reports that have no case. */
export const SYSTEM_CHAIN = 'system';

/** Collects the entries of a decision while the file moves on from one immutable state to the next. */
export class Decision {
  #file: CaseFile;
  readonly #entries: LedgerDraft[] = [];
  readonly #lessons: Lesson[] = [];

  constructor(
    file: CaseFile,
    readonly actor: string,
  ) {
    this.#file = file;
  }

  get file(): CaseFile {
    return this.#file;
  }

  outcome(): Outcome {
    return { file: this.#file, entries: this.#entries, lessons: this.#lessons };
  }

  note(kind: string, effectiveAt: Instant, data: Record<string, unknown> = {}): void {
    this.#entries.push({ caseId: this.#file.case.id, kind, effectiveAt, actor: this.actor, data });
  }

  /** What a person decided about the case; about the text of one of its reports where that is named. */
  teach(kind: LessonKind, previous: string | null, label: string | null, reportId: string | null = null): void {
    this.#lessons.push({ kind, label, previous, reportId, caseId: this.#file.case.id, by: this.actor });
  }

  amendCase(change: Partial<Case>): void {
    this.#file = { ...this.#file, case: { ...this.#file.case, ...change } };
  }

  amendDeadline(id: string, change: Partial<Deadline>): void {
    this.#file = { ...this.#file, deadlines: this.#file.deadlines.map((d) => (d.id === id ? { ...d, ...change } : d)) };
  }

  addDeadlines(deadlines: readonly Deadline[]): void {
    this.#file = { ...this.#file, deadlines: [...this.#file.deadlines, ...deadlines] };
  }

  /** Arms, moves or ends a timer; a key that exists is replaced. */
  setTimer(timer: Timer): void {
    const others = this.#file.timers.filter((t) => t.deadlineId !== timer.deadlineId || t.key !== timer.key);
    this.#file = { ...this.#file, timers: [...others, timer] };
  }

  amendTimers(change: (timer: Timer) => Timer): void {
    this.#file = { ...this.#file, timers: this.#file.timers.map(change) };
  }

  addResponse(response: Response): void {
    this.#file = { ...this.#file, responses: [...this.#file.responses, response] };
  }

  amendResponse(id: string, change: Partial<Response>): void {
    this.#file = { ...this.#file, responses: this.#file.responses.map((r) => (r.id === id ? { ...r, ...change } : r)) };
  }

  addPushes(pushes: readonly Push[]): void {
    this.#file = { ...this.#file, pushes: [...this.#file.pushes, ...pushes] };
  }

  amendPushes(change: (push: Push) => Push): void {
    this.#file = { ...this.#file, pushes: this.#file.pushes.map(change) };
  }
}
