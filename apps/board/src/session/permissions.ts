import type { RoleWord } from '@huiying/contract';

/** What a page or button asks for; the server decides again on every request. */
export type Permission =
  'act' | 'confirm' | 'acknowledge' | 'take-in' | 'configure' | 'read-inbox' | 'assess' | 'train' | 'manage-people';

const GRANTED: Record<RoleWord, readonly Permission[]> = {
  officer: ['act', 'confirm', 'acknowledge', 'take-in', 'configure', 'read-inbox', 'assess'],
  admin: ['act', 'confirm', 'acknowledge', 'take-in', 'configure', 'read-inbox', 'assess', 'train', 'manage-people'],
  leader: ['confirm', 'acknowledge'],
  reviewer: ['read-inbox', 'assess'],
  intake: ['take-in'],
};

export const may = (role: RoleWord | undefined, permission: Permission): boolean =>
  role !== undefined && GRANTED[role].includes(permission);
