import { labelledPosts } from './labelled-posts.fixture.js';
import { decodeModel, encodeModel } from './model-file.js';
import { trainDomainModel } from './train-domain-model.js';

const file = encodeModel(trainDomainModel(labelledPosts(60)).model.knowledge);
const changed = (at: number, byte: number): Uint8Array => {
  const copy = new Uint8Array(file);
  copy[at] = byte;
  return copy;
};

it.each([
  ['a file of something else', new TextEncoder().encode('{"text":"不是模型"}'), 'not-a-model'],
  ['an empty file', new Uint8Array(), 'not-a-model'],
  ['a file of a later version', changed(8, 9), 'model-version'],
  ['a changed weight', changed(file.length - 30, 0x55), 'model-damaged'],
  ['a changed head', changed(20, 0x55), 'model-damaged'],
  ['the first half of a file', file.slice(0, file.length >> 1), 'model-damaged'],
  ['a file cut in the middle of a number', file.slice(0, -3), 'model-damaged'],
])('refuses %s', (_, bytes, code) => {
  expect(() => decodeModel(bytes)).toThrow(expect.objectContaining({ code }));
});

it('reads a file that stands in the middle of a larger buffer', () => {
  const pool = new Uint8Array(file.length + 7);
  pool.set(file, 3);
  expect(encodeModel(decodeModel(pool.subarray(3, 3 + file.length)))).toEqual(file);
});
