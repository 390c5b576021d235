import { DomainError } from '@huiying/core';
import { columnMapOf, readColumnMap } from './column-map.js';

it('reads JSON and YAML', () => {
  const map = { 反映时间: 'receivedAt', 情况: 'text' };
  expect(columnMapOf(JSON.stringify(map), 'm')).toEqual(map);
  expect(columnMapOf('反映时间: receivedAt\n情况: text\n', 'm')).toEqual(map);
});

it.each(['', '- a', '反映时间: [', '反映时间: 3', '"just words"'])('refuses %j, naming the file', (text) => {
  expect(() => columnMapOf(text, 'map.yaml')).toThrow(DomainError);
  expect(() => columnMapOf(text, 'map.yaml')).toThrow('map.yaml');
});

it('names a file that is not there', async () => {
  await expect(readColumnMap('/no/such/map.yaml')).rejects.toThrow('/no/such/map.yaml 无法读取');
});
