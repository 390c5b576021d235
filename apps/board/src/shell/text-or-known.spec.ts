import { namesLike } from './text-or-known';

const NAMES = ['某市发布微博', '某市发布微信', '某市电视台'];

describe('what is suggested beside a field that takes any text', () => {
  it.each([
    ['', NAMES],
    ['发布', ['某市发布微博', '某市发布微信']],
    [' 电视 ', ['某市电视台']],
    ['某市发布微博', NAMES],
    ['江城日报', []],
  ])('%o: %o', (typed, suggested) => expect(namesLike(NAMES, typed)).toEqual(suggested));
});
