import type { CaseFile } from '../cases/case-file.js';
import { type Deadline, isOpen } from '../deadlines/deadline.js';

/** What is still owed: an obligation that is not answered by decision is owed no more, though a breach of it stays one. */
export const isOwed = ({ case: kase }: CaseFile, deadline: Deadline): boolean =>
  isOpen(deadline) && !(kase.proceedings.noAnswer?.deadlineIds.includes(deadline.id) ?? false);
