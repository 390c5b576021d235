import type { DeadlineView } from '@huiying/contract';
import type { DeadlineAction } from './deadline-requests';

export interface DeadlineForm {
  event: string;
  from: string;
  to: string;
  days: number;
  approvedBy: string;
  startBasis: string;
  basis: string;
  evidence: string;
  text: string;
}

export const emptyForm = (startBasis = 'first-published'): DeadlineForm => ({
  event: 'third-party-consultation',
  from: '',
  to: '',
  days: 1,
  approvedBy: '',
  startBasis,
  basis: '',
  evidence: '',
  text: '',
});

const isInDays = ({ limit }: DeadlineView): boolean => limit.unit === 'day' || limit.unit === 'working-day';

/** Of a major event whose publication alone is known, when it happened may be learnt; the server knows whether the rules ask. */
const MAJOR_ONLY = ['authoritative-release', 'press-conference'];
const mayHaveHappenedEarlier = ({ basis, deliverable }: DeadlineView): boolean =>
  basis === 'first-published' && MAJOR_ONLY.includes(deliverable);

/** What a known start may be counted from; of a fact that raised the level, when it was published. */
export const basesOf = ({ basis, presumed }: DeadlineView): ('first-published' | 'occurred')[] => {
  if (!presumed) return ['occurred'];
  return basis === 'qualifying-fact' ? ['first-published'] : ['first-published', 'occurred'];
};

/** What may be recorded of a deadline as it stands: hours take an explanation, and a start that was presumed a known one. */
export function actionsOf(deadline: DeadlineView): DeadlineAction[] {
  const isRunning = deadline.status === 'running' && deadline.mergedTo === null;
  const isPaused = deadline.changes.some(({ kind }) => kind === 'pause');
  const ofDays: DeadlineAction[] = isPaused
    ? ['resumptions', 'pauses', 'extensions', 'restarts']
    : ['pauses', 'extensions', 'restarts'];
  return [
    ...(isRunning && isInDays(deadline) ? ofDays : []),
    ...(isRunning && (deadline.presumed || mayHaveHappenedEarlier(deadline)) ? (['start'] as const) : []),
    'explanations',
  ];
}

/** The record as its route takes it. */
export function recordOf(action: DeadlineAction, form: DeadlineForm, deadline: DeadlineView): object {
  const grounds = { basis: form.basis.trim(), evidence: form.evidence.trim() };
  const { event, from, to, approvedBy, startBasis } = form;
  const records: Record<DeadlineAction, object> = {
    pauses: { ...grounds, event, from, to },
    resumptions: { endedAt: from, evidence: grounds.evidence },
    extensions: {
      ...grounds,
      length: { value: form.days, unit: deadline.limit.unit },
      approvedBy: approvedBy.trim(),
    },
    restarts: { ...grounds, receivedAt: from },
    start: { ...grounds, startedAt: from, startBasis },
    explanations: { text: form.text.trim() },
  };
  return records[action];
}
