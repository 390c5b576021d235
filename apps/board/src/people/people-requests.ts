import type { AddedPersonView, ApiKeyView, CallsView, PersonView, RoleWord } from '@huiying/contract';
import { call } from '../api/client';

/** What is set of a person; an empty text takes an address away. */
export interface PersonSettings {
  displayName: string;
  role: Exclude<RoleWord, 'intake'>;
  unitId: string | null;
  email: string;
  phone: string;
}

const path = (personId: string): string => `/users/${encodeURIComponent(personId)}`;

export const peopleRequests = {
  list: () => call<{ items: PersonView[] }>('GET', '/users'),
  calls: () => call<CallsView>('GET', '/units/calls'),
  add: (username: string, settings: PersonSettings) =>
    call<AddedPersonView>('POST', '/users', { username, ...settings }),
  change: (personId: string, change: Partial<PersonSettings> & { active?: boolean }) =>
    call<PersonView>('PATCH', path(personId), change),
  resetPassword: (personId: string) => call<{ password: string }>('POST', `${path(personId)}/password`),
  keys: () => call<{ items: ApiKeyView[] }>('GET', '/api-keys'),
  addKey: (name: string) => call<ApiKeyView & { key: string }>('POST', '/api-keys', { name }),
  withdrawKey: (keyId: string) => call<void>('DELETE', `/api-keys/${encodeURIComponent(keyId)}`),
};
