import { loggedError } from './logged-error.js';
import { QueryFailedError } from './typeorm.js';

const INSERT = 'insert into report (text) values ($1)';
const failed = (): Error => {
  const driver = Object.assign(new Error('null value violates not-null constraint'), {
    code: '23502',
    detail: 'Failing row contains (13800001234).',
    where: '赵小芳',
  });
  return new QueryFailedError(INSERT, ['13800001234'], driver);
};

it('tells which statement failed and why, and nothing of what it was given', () => {
  const logged = loggedError(failed());
  expect(logged).toEqual({
    type: 'QueryFailedError',
    message: 'null value violates not-null constraint',
    stack: expect.stringContaining('logged-error.spec') as string,
    code: '23502',
    query: INSERT,
  });
});

it('tells the same of what a logger has read of the error already, of its cause and of several', () => {
  const serialised = Object.create({ raw: failed() }, { parameters: { value: ['13800001234'], enumerable: true } });
  const nested = new AggregateError([failed()], 'all of them', { cause: failed() });
  for (const error of [serialised, nested]) {
    const words = JSON.stringify(loggedError(error));
    expect(words).toContain(INSERT);
    expect(words).not.toMatch(/13800001234|赵小芳/u);
  }
});

it('leaves what is no error as it is', () => {
  expect([loggedError('HTTP 503'), loggedError(undefined), loggedError({ end: 1 })]).toEqual([
    'HTTP 503',
    undefined,
    { end: 1 },
  ]);
});
