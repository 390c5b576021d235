import type { RecordedInstant } from '../deadlines/choose-start.js';
import type { UnitProposal } from '../cases/propose-unit.js';
import type { DomainFinding } from '../domains/domain-finding.js';
import type { FocusFinding } from '../policy/focus.js';
import type { EventSignature } from '../events/event-signature.js';
import type { Judgement } from '../severity/classify.js';
import { formatInstant } from '../time/instant.js';
import type { InboxFinding } from './inbox-finding.js';

export type ReportOrigin = 'feed' | 'push' | 'hotline' | 'manual';

/** 舆情信息 as it arrives, before anybody has judged it. */
export interface IncomingReport {
  /** The same identity again is the same report: nothing new is taken in. */
  readonly identity: string;
  /** Further names of the same report; one that is known is enough. */
  readonly aliases?: readonly string[] | undefined;
  readonly origin: ReportOrigin;
  readonly scope: 'local' | 'wide';
  readonly sourceId: string | null;
  readonly sourceName: string;
  readonly externalId: string | null;
  /** Telephone, web form ... of a hotline entry. */
  readonly channel: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly text: string;
  readonly published: RecordedInstant | null;
  readonly publishedRaw: string | null;
  readonly occurred: RecordedInstant | null;
  /** `occurred` as it was written. */
  readonly occurredRaw?: string;
  readonly place: string | null;
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  /** Unit that a spreadsheet names as responsible. */
  readonly unitId: string | null;
  /** That unit as it was written, known or not. */
  readonly unitRaw?: string;
  /** An old item of a source's first poll: no alarm. */
  readonly backfill: boolean;
}

export const callerIn = ({ callerName, callerPhone }: IncomingReport) => ({ name: callerName, phone: callerPhone });

/** A report with its judgement, ready to find its case. */
export interface JudgedReport {
  readonly id: string;
  readonly incoming: IncomingReport;
  readonly judgement: Judgement;
  readonly domain: DomainFinding;
  readonly focus: readonly FocusFinding[];
  /** Null when nothing points to a unit. */
  readonly unitProposal: UnitProposal | null;
  /** Null when the report may open or join a case; else why it stays in the inbox. */
  readonly inboxReason: InboxReason | null;
  /** What that rests on; null when it may open or join a case. */
  readonly inboxFinding: InboxFinding | null;
  /** Normalised title and text: equal for exact repeats. */
  readonly contentKey: string;
  readonly bands: readonly number[];
  /** By which later reports of the event find this one, see `eventKeys`. */
  readonly eventKeys: readonly number[];
  /** By which this one looks for earlier reports, see `askedKeys`. */
  readonly askedKeys: readonly number[];
  /** By which the event is known again. */
  readonly event: EventSignature;
}

/** What of a judged report tells which event it is of. */
export type ComparableReport = Pick<JudgedReport, 'id' | 'inboxReason' | 'bands' | 'eventKeys' | 'askedKeys' | 'event'>;

export type InboxReason = 'no-concern' | 'elsewhere' | 'backfill';

/** What has an author who may reword it; a call or what a person entered is recorded once and for all. */
export const mayBeEdited = ({ origin }: Pick<IncomingReport, 'origin'>): boolean =>
  origin === 'feed' || origin === 'push';

export const namesOf = ({ identity, aliases }: Pick<IncomingReport, 'identity' | 'aliases'>): readonly string[] =>
  aliases === undefined ? [identity] : [identity, ...aliases];

/** What a report says of when it happened, for the ledger: as read and as written. */
export const occurrenceOf = ({ occurred, occurredRaw }: IncomingReport): Record<string, unknown> =>
  occurred
    ? { occurred: { at: formatInstant(occurred.at), precision: occurred.precision, raw: occurredRaw ?? null } }
    : {};

/** Where a report went. */
export interface Placement {
  readonly report: JudgedReport;
  readonly decision: 'opened' | 'joined' | 'inbox';
  readonly caseId: string | null;
  readonly reason: string | null;
}
