import type { Obligation, Origin, PolicyPack } from '../policy/policy-pack.js';
import type { Case } from '../cases/case.js';
import type { Unit } from '../policy/unit.js';
import { layersOf } from '../policy/pack-hints.js';
import type { HandlingClass, Severity } from '../severity/severity.js';
import type { Deadline } from './deadline.js';

/** What decides which obligations a case has. */
export interface DeadlineSubject {
  readonly severity: Severity;
  readonly origin: Origin;
  /** Where reports came from that joined. */
  readonly alsoFrom?: readonly Origin[] | undefined;
  readonly handlingClass?: HandlingClass | undefined;
  readonly eventType?: string | undefined;
  /** Ids of the focuses and watch topics it falls under. */
  readonly focuses?: readonly string[];
  /** The lead unit and those above it. */
  readonly unitIds?: readonly string[];
  readonly reportCount?: number;
}

/** An obligation of a case with the pack that it comes from. */
export interface PackObligation {
  readonly pack: PolicyPack;
  readonly obligation: Obligation;
}

/** All that is known of a case but its level. */
export function subjectOf(kase: Case, units: readonly Unit[]): Omit<DeadlineSubject, 'severity'> {
  return {
    origin: kase.origin,
    alsoFrom: kase.proceedings.alsoFrom,
    handlingClass: kase.handlingClass ?? undefined,
    eventType: kase.eventType ?? undefined,
    focuses: kase.focus.map(({ id }) => id),
    unitIds: unitAndAbove(kase.leadUnitId, units),
    reportCount: kase.reportCount,
  };
}

/** Ids of the obligations of a case at these levels. */
export const owedAt = (
  kase: Case,
  levels: readonly Severity[],
  { pack, units }: { readonly pack: PolicyPack; readonly units: readonly Unit[] },
): Set<string> =>
  new Set(
    levels
      .flatMap((severity) => obligationsOf(pack, { ...subjectOf(kase, units), severity }))
      .map(({ obligation }) => obligation.id),
  );

/** A unit and those above it, nearest first. */
export function unitAndAbove(unitId: string | null, units: readonly Unit[]): string[] {
  const unit = units.find(({ id }) => id === unitId);
  return unit ? [unit.id, ...unitAndAbove(unit.parent, units)] : [];
}

/**
 * The obligations that a case has, in the order of the packs. Of a pack under another only those of a kind for which the upper
 * one asks nothing of this case.
 */
export function obligationsOf(pack: PolicyPack, subject: DeadlineSubject): PackObligation[] {
  const own = pack.obligations.filter((each) => applies(each, subject)).map((obligation) => ({ pack, obligation }));
  if (!pack.stackedOn) return own;
  const kinds = new Set(own.map(({ obligation }) => kindOf(obligation)));
  const under = obligationsOf(pack.stackedOn, subject).filter(({ obligation }) => !kinds.has(kindOf(obligation)));
  return [...own, ...under];
}

/** An authoritative response is a response: who owes the one by the local rule does not owe the other besides. */
export const kindOf = ({ deliverable }: Pick<Obligation, 'deliverable'>): string =>
  deliverable === 'authoritative-response' ? 'response' : deliverable;

/** All rules of the packs in force, whichever case they are for. */
const rulesOf = (pack: PolicyPack): Obligation[] => layersOf(pack).flatMap(({ obligations }) => obligations);

/** Whether a deadline was started by a rule that the packs in force do not have any more. */
export const isOfEarlierPack = ({ obligation }: Pick<Deadline, 'obligation'>, pack: PolicyPack): boolean =>
  !rulesOf(pack).some(({ id }) => id === obligation);

export const asksFor = (pack: PolicyPack, kind: string): boolean => rulesOf(pack).some((rule) => kindOf(rule) === kind);

/** Whether a rule asks something at one of the levels, whatever else it hangs on. */
export const isAskedAt = (pack: PolicyPack, obligation: string, levels: readonly Severity[]): boolean =>
  rulesOf(pack).some(
    ({ id, appliesTo }) => id === obligation && levels.some((level) => allows(appliesTo.severities, level)),
  );

/** An absent list does not restrict; a list never matches a value that is not known. */
export function applies({ appliesTo }: Pick<Obligation, 'appliesTo'>, subject: DeadlineSubject): boolean {
  return (
    allows(appliesTo.severities, subject.severity) &&
    allowsAny(appliesTo.origins, [subject.origin, ...(subject.alsoFrom ?? [])]) &&
    allows(appliesTo.handlingClasses, subject.handlingClass) &&
    allows(appliesTo.eventTypes, subject.eventType) &&
    allowsAny(appliesTo.focuses, subject.focuses) &&
    allowsAny(appliesTo.units, subject.unitIds) &&
    (appliesTo.reportsFrom ?? 0) <= (subject.reportCount ?? 0)
  );
}

const allows = <T>(list: readonly T[] | undefined, value: T | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value));

const allowsAny = (list: readonly string[] | undefined, values: readonly string[] = []): boolean =>
  list === undefined || values.some((value) => list.includes(value));
