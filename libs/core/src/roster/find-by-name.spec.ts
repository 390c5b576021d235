import { findByName, type Listed } from './find-by-name.js';

const listed = (id: string, over: Partial<Listed> = {}): Listed => ({
  id,
  username: id,
  displayName: null,
  unitId: null,
  active: true,
  ...over,
});
const PEOPLE = [
  listed('gao', { displayName: '高远', unitId: 'press' }),
  listed('wen-a', { displayName: '文静', unitId: 'press', phone: '13800000001' }),
  listed('wen-b', { displayName: '文静', unitId: 'bureau', phone: '13800000002' }),
  listed('wen-c', { displayName: '文静', unitId: 'bureau', phone: '13800000003' }),
  listed('gone', { displayName: '旧人', active: false }),
];
const found = (name: string, unitId?: string, ...phones: string[]) => {
  const person = findByName(name, { unitId, phones }, PEOPLE);
  return typeof person === 'string' ? person : person.id;
};

it('finds a person by name, by account and with a title behind the name', () => {
  expect(['高远', 'gao', '高远副主任', '高远同志'].map((name) => found(name))).toEqual(['gao', 'gao', 'gao', 'gao']);
  expect(found('高远山')).toContain('没有叫');
});

it('tells people of one name apart by the unit and by a telephone of the row, and does not guess', () => {
  expect(found('文静', 'press')).toBe('wen-a');
  expect(found('文静', 'bureau', '13800000003')).toBe('wen-c');
  expect(found('文静', 'bureau')).toContain('有 2 个');
  expect(found('文静')).toContain('有 3 个');
});

it('says that somebody has left', () => {
  expect(found('旧人')).toBe('旧人已停用');
});
