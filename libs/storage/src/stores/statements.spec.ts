import { Statements } from './statements.js';

it('waits for every statement that was sent', async () => {
  const answers: string[] = [];
  const sent = new Statements(true);
  for (const name of ['cases', 'reports']) await sent.send(Promise.resolve().then(() => answers.push(name)));
  await sent.answered();
  expect(answers).toEqual(['cases', 'reports']);
});

it('tells the failure of the first that failed, however many failed after it', async () => {
  const sent = new Statements(false);
  await sent.send(Promise.resolve());
  await sent.send(Promise.reject(new Error('duplicate key')));
  await sent.send(Promise.reject(new Error('transaction is aborted')));
  await expect(sent.answered()).rejects.toThrow('duplicate key');
});

it('tells the first also when all fail in the same moment, and when the first is the last to be heard of', async () => {
  const sent = new Statements(true);
  const first = Promise.withResolvers<never>();
  const last = Promise.withResolvers<never>();
  for (const statement of [first.promise, Promise.resolve(), Promise.resolve(), last.promise])
    await sent.send(statement);
  last.reject(new Error('transaction is aborted'));
  first.reject(new Error('duplicate key'));
  await expect(sent.answered()).rejects.toThrow('duplicate key');
});
