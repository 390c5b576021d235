import type { PersonView } from '@huiying/contract';
import { activeFirst, changesOf, settingsOf } from './person-changes';

const person = (id: string, over: Partial<PersonView> = {}): PersonView => ({
  id,
  username: id,
  displayName: null,
  role: 'officer',
  unitId: null,
  email: 'a@press.example',
  phone: null,
  active: true,
  ...over,
});

it('sends what was changed, and nothing else', () => {
  const before = settingsOf(person('a'));
  expect(changesOf(before, { ...before })).toEqual({});
  expect(changesOf(before, { ...before, email: '', displayName: ' 王值守 ' })).toEqual({
    email: '',
    displayName: '王值守',
  });
  expect(changesOf(settingsOf(person('a', { unitId: 'press' })), { ...before, unitId: null })).toEqual({
    unitId: null,
  });
});

it('lists who left after everybody else', () => {
  const people = [person('a', { active: false }), person('b'), person('c')];
  expect(activeFirst(people).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});
