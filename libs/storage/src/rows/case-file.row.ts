import type { Case, CaseFacts, Deadline, Push, RecordedInstant, Response, Timer, TraceStep } from '@huiying/core';

/** A row as PostgreSQL returns it, or as it goes in: instants as Date, composite values as JSON. */
export type Row = Record<string, unknown>;

const at = (value: unknown): Date => new Date(value as string | Date);
const atOrNull = (value: unknown): Date | null => (value === null || value === undefined ? null : at(value));
const recorded = (instant: unknown, precision: unknown): RecordedInstant | null =>
  instant === null || instant === undefined
    ? null
    : { at: at(instant), precision: precision as RecordedInstant['precision'] };

/** The names are few, and a batch asks for each of them thousands of times. */
function remembered<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? make(name);
    known.set(name, found);
    return found;
  };
}
const snake = remembered((name) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`));
/** Instants end in `At`; `acknowledgeBy` is the one that does not. */
const field = remembered((column) => {
  const name = column.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
  return { name, isInstant: name.endsWith('At') || name === 'acknowledgeBy' };
});

function toRow(record: object): Row {
  const row: Row = {};
  for (const key of Object.keys(record)) row[snake(key)] = (record as Row)[key];
  return row;
}

/** Columns by the names that records have for them. */
export function rowToFields(row: Row): Row {
  const record: Row = {};
  for (const column of Object.keys(row)) {
    const { name, isInstant } = field(column);
    record[name] = isInstant ? atOrNull(row[column]) : row[column];
  }
  return record;
}

export function caseToRow(kase: Case): Row {
  const { occurredAt, firstPublishedAt, ...rest } = kase;
  return {
    ...toRow(rest),
    occurred_at: occurredAt?.at ?? null,
    occurred_precision: occurredAt?.precision ?? null,
    first_published_at: firstPublishedAt?.at ?? null,
    first_published_precision: firstPublishedAt?.precision ?? null,
  };
}

export function rowToCase(row: Row): Case {
  const { occurred_at, occurred_precision, first_published_at, first_published_precision, number: _, ...rest } = row;
  const kase = rowToFields(rest) as unknown as Case;
  return {
    ...kase,
    occurredAt: recorded(occurred_at, occurred_precision),
    firstPublishedAt: recorded(first_published_at, first_published_precision),
    beforeMerges: kase.beforeMerges && toFacts(kase.beforeMerges),
  };
}

/** Instants within JSON are text. */
const toFacts = (facts: CaseFacts): CaseFacts => ({
  ...facts,
  occurredAt: recorded(facts.occurredAt?.at, facts.occurredAt?.precision),
  firstPublishedAt: recorded(facts.firstPublishedAt?.at, facts.firstPublishedAt?.precision),
  detectedAt: at(facts.detectedAt),
  deathsToldAt: atOrNull(facts.deathsToldAt),
});

export function deadlineToRow(deadline: Deadline): Row {
  const { limit, ...rest } = deadline;
  return { ...toRow(rest), limit_value: limit.value, limit_unit: limit.unit, limit_ends_at: limit.endsAt ?? null };
}

export function rowToDeadline(row: Row): Deadline {
  const { limit_value, limit_unit, limit_ends_at, trace, ...rest } = row;
  const endsAt = typeof limit_ends_at === 'string' ? { endsAt: limit_ends_at } : {};
  return {
    ...(rowToFields(rest) as unknown as Deadline),
    limit: { value: Number(limit_value), unit: limit_unit as Deadline['limit']['unit'], ...endsAt },
    trace: (trace as (Omit<TraceStep, 'at'> & { at: string })[]).map((step) => ({ ...step, at: at(step.at) })),
  };
}

export const timerToRow = (timer: Timer): Row => toRow(timer);
export const rowToTimer = (row: Row): Timer => rowToFields(row) as unknown as Timer;

export const responseToRow = (response: Response): Row => toRow(response);
export const rowToResponse = (row: Row): Response => rowToFields(row) as unknown as Response;

/** The delivery state of a push (attempts, lease) belongs to the outbox and is not part of a case file. */
export const pushToRow = (push: Push): Row => toRow(push);
export function rowToPush(row: Row): Push {
  const { attempts: _a, next_attempt_at: _n, last_problem: _p, ...rest } = row;
  return rowToFields(rest) as unknown as Push;
}
