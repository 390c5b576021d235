import { reachedOver } from './reached-over.js';

const NOWHERE = { email: null, phone: null, browsers: 0 };
const ALL = ['board', 'wecom', 'email', 'sms', 'web-push'];

it('tells a group whoever is called, and a person where the person is found', () => {
  expect(reachedOver(ALL, NOWHERE)).toEqual(['board', 'wecom']);
  expect(reachedOver(ALL, { ...NOWHERE, email: 'a@press.example' })).toEqual(['board', 'wecom', 'email']);
  expect(reachedOver(ALL, { email: null, phone: '13800001234', browsers: 1 })).toEqual([
    'board',
    'wecom',
    'sms',
    'web-push',
  ]);
});

it('finds nobody over a channel that knows no address of theirs', () => {
  expect(reachedOver(['email', 'sms'], NOWHERE)).toEqual([]);
});
