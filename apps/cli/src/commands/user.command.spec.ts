import { UsageError } from '../terminal/usage-error.js';
import { changesOf, readPassword, unitOf } from './user.command.js';

const unit = { name: '', parent: null, supervises: false, regions: [], domains: [], officialChannels: [], aliases: [] };
const units = [
  { ...unit, id: 'city' },
  { ...unit, id: 'press' },
];

it('names the units there are', () => {
  expect(unitOf('press', units)).toBe('press');
  expect(unitOf(undefined, units)).toBeUndefined();
  expect(() => unitOf('pres', units)).toThrow(new UsageError('没有单位 "pres"，可用：city、press'));
});

it('reads a password to the end of its line and keeps the blanks in it', () => {
  expect(readPassword(' 8 chars \n')).toBe(' 8 chars ');
  expect(readPassword('8 chars!\r\n')).toBe('8 chars!');
});

it('refuses a password of seven characters and takes one of eight', () => {
  expect(() => readPassword('1234567\n')).toThrow(UsageError);
  expect(readPassword('12345678')).toBe('12345678');
});

it('changes what is given, and takes away what is empty', () => {
  expect(changesOf({ role: 'leader', unit: 'city', phone: '' }, units)).toEqual({
    role: 'leader',
    unitId: 'city',
    phone: null,
  });
  expect(changesOf({ unit: '' }, units)).toEqual({ unitId: null });
  expect(() => changesOf({ unit: 'pres' }, units)).toThrow('没有单位 "pres"');
  expect(() => changesOf({}, units)).toThrow('没有要修改的内容');
});
