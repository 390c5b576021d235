import { withPlainParticles } from './plain-particles.js';

it.each([
  ['锅炉炸咧,轰的一声', '锅炉炸了,轰的一声'],
  ['楼塌喽', '楼塌了'],
  ['人都走咯。', '人都走了。'],
])('reads the 了 of many places: %s', (text, plain) => {
  expect(withPlainParticles(text)).toBe(plain);
});

it.each(['他咧嘴一笑', '手下的喽啰', '咯咯地笑', '咧'])('leaves other words as they are: %s', (text) => {
  expect(withPlainParticles(text)).toBe(text);
});

it('moves no character', () => {
  const text = '炸咧炸咧，塌喽，走咯！';
  expect(withPlainParticles(text)).toHaveLength(text.length);
});
