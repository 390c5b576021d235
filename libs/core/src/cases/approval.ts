import { foldAccountName } from '../account-name.js';
import { DomainError } from '../domain-error.js';

/**
 * Who approved, in words that may be kept. An approval by whoever asks for it is none, however the name is spelt.
 * @throws DomainError `approval-required`, `own-approval`
 */
export function approverOf(approvedBy: string | undefined, actor: string, wanted = '须写明批准人'): string {
  const approver = approvedBy?.trim();
  if (!approver) throw new DomainError('invalid', 'approval-required', wanted, 'approvedBy');
  if (foldAccountName(approver) === foldAccountName(actor))
    throw new DomainError('conflict', 'own-approval', '批准人须是另一人', 'approvedBy');
  return approver;
}
