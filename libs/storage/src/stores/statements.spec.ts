import { PassThrough } from 'node:stream';
import { Outgoing } from '../outgoing.js';
import { answersTo, Statements } from './statements.js';

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

it('tells the first of several whose failures are heard of in any order', async () => {
  const late = Promise.resolve().then(() => Promise.reject(new Error('duplicate key')));
  const early = Promise.reject(new Error('transaction is aborted'));
  await expect(answersTo([Promise.resolve(1), late, early])).rejects.toThrow('duplicate key');
  expect(await answersTo([Promise.resolve(1), 'two'])).toEqual([1, 'two']);
});

it('says that all have left, unless one could not be put together', async () => {
  const sent = new Statements(false);
  await sent.send(new Promise(() => undefined));
  await expect(sent.left()).resolves.toBeUndefined();

  const broken = new Statements(false);
  await broken.send(Promise.resolve().then(() => Promise.reject(new Error('no such column'))));
  await broken.send(Promise.resolve());
  await expect(broken.left()).rejects.toThrow('no such column');
});

it('a long one has left before the next is put together', async () => {
  const connection = new PassThrough();
  const outgoing = new Outgoing();
  const write = async (text: string): Promise<void> => {
    await Promise.resolve();
    outgoing.hold(connection);
    connection.write(text);
  };
  const sent = new Statements(true);
  await sent.send(write('cases'));
  expect(connection.writableCorked).toBe(0);
  await sent.send(write('reports'));
  expect(connection.writableCorked).toBe(0);
});
