import type { DeadlineMessages } from './zh-cn-deadlines';

export const enDeadlines: DeadlineMessages = {
  deadline: {
    act: {
      pauses: 'Pause',
      resumptions: 'Resume',
      extensions: 'Extend',
      restarts: 'Restart by a correction',
      start: 'Settle the start',
      explanations: 'Explain',
    },
    hint: {
      pauses: 'Days that begin in the pause do not count; the count goes on by itself at the expected end',
      resumptions: 'The pause ended when the answer came; the due time is counted again',
      extensions: 'Needs the approval of somebody else; adds days of the same unit',
      restarts: 'The whole period counts anew from when the correction was received',
      start:
        'A presumed start becomes a settled one, or the publication gives way to when it happened; what is due by it already is overdue',
      explanations: 'An explanation changes neither the deadline nor that it is overdue',
    },
    at: {
      pauses: 'Paused from',
      resumptions: 'Resumed at',
      restarts: 'Correction received at',
      start: 'Start',
    },
    event: 'Event',
    startBasis: 'Counted from',
    to: 'Expected end',
    period: '{from} to {to}',
    days: 'Extended by how many {unit}',
    approved: 'approved by {who}',
    basis: 'Legal basis',
    basisHint: 'Document and clause',
    evidence: 'Evidence',
    evidenceHint: 'Number or name of the document',
    because: 'by {basis}',
    explanation: 'Explanation',
    earlier: 'Counted before ({n})',
    replacedBecause: 'Counted anew: {reason}',
  },
};
