import type { PersonView } from '@huiying/contract';
import type { PersonSettings } from './people-requests';

export const settingsOf = (person: PersonView): PersonSettings => ({
  displayName: person.displayName ?? '',
  role: person.role === 'intake' ? 'reviewer' : person.role,
  unitId: person.unitId,
  email: person.email ?? '',
  phone: person.phone ?? '',
});

const trimmed = (settings: PersonSettings): PersonSettings => ({
  ...settings,
  displayName: settings.displayName.trim(),
  email: settings.email.trim(),
  phone: settings.phone.trim(),
});

/** Only what was changed, so that nobody's later change is undone. */
export function changesOf(before: PersonSettings, after: PersonSettings): Partial<PersonSettings> {
  const now = trimmed(after);
  const fields = Object.keys(now) as (keyof PersonSettings)[];
  return Object.fromEntries(fields.filter((field) => now[field] !== before[field]).map((field) => [field, now[field]]));
}

/** Who is there before who left, each in the order of the server. */
export const activeFirst = (people: readonly PersonView[]): PersonView[] =>
  people.toSorted((a, b) => Number(b.active) - Number(a.active));
