import { DomainError } from '../domain-error.js';
import type { Case } from './case.js';

/** A merged case is a record: what is to be decided is decided in the case that goes on. @throws DomainError `case-merged` */
export function refuseIfMerged({ mergedInto }: Case): void {
  if (mergedInto === null) return;
  throw new DomainError('conflict', 'case-merged', '该事件已并入其他事件，请在并入的事件中处理');
}
