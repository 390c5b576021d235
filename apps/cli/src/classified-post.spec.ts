import { readPost } from './classified-post.js';

it('takes a post with and without title and date', () => {
  expect(readPost({ id: 'a', text: '路灯坏了' })).toEqual({ id: 'a', report: { title: undefined, text: '路灯坏了' } });
  expect(readPost({ id: 7, title: '路灯', text: '', publishedAt: '2026-01-02' })).toMatchObject({
    id: 7,
    report: { title: '路灯', text: '' },
  });
});

it('takes null for absent where a field may be absent', () => {
  const post = readPost({ id: 'a', title: null, text: 'x', publishedAt: null });
  expect(post).toEqual({ id: 'a', report: { title: undefined, text: 'x' } });
});

it.each([
  [null, '应为 JSON 对象'],
  ['x', '应为 JSON 对象'],
  [[], '应为 JSON 对象'],
  [{ text: 'x' }, '缺少 id'],
  [{ id: {}, text: 'x' }, 'id 应为文字或数字'],
  [{ id: 1 }, '缺少 text'],
  [{ id: 1, text: null }, '缺少 text'],
  [{ id: 1, text: 3 }, 'text 应为文字'],
  [{ id: 1, text: 'x', title: 3 }, 'title 应为文字'],
])('names the field of %j that is wrong', (value, mistake) => {
  expect(readPost(value)).toEqual({ mistake });
});

it.each(['soon', '2026-02-30', 1_700_000_000, {}])('judges a post without its date %j and says so', (publishedAt) => {
  expect(readPost({ id: 1, text: 'x', publishedAt })).toEqual({
    id: 1,
    report: { title: undefined, text: 'x' },
    doubt: 'publishedAt 不是 ISO 8601 时间，未使用',
  });
});
