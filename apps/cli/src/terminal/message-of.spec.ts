import { messageOf } from './message-of.js';

it('is one line', () => {
  expect(messageOf(new Error('无法启动\n  LOG: one\n LOG: two\n'))).toBe('无法启动 LOG: one LOG: two');
});

it('finds the reason that a refused connection keeps inside', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
  expect(messageOf(new AggregateError([refused, refused], ''))).toBe(`${refused.message}；${refused.message}`);
  expect(messageOf(Object.assign(new Error(''), { code: 'ECONNRESET' }))).toBe('ECONNRESET');
});

it('takes what is no error as it is', () => {
  expect(messageOf('半路')).toBe('半路');
});
