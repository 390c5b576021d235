import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { Outgoing } from './outgoing.js';

function aConnection() {
  const writes: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      writes.push(chunk.toString());
      done();
    },
    writev: (chunks, done) => {
      writes.push(chunks.map(({ chunk }) => String(chunk)).join(''));
      done();
    },
  });
  const outgoing = new Outgoing();
  const send = (text: string): void => {
    outgoing.hold(stream);
    stream.write(text);
    outgoing.letGoWhenMuch();
  };
  return { send, writes };
}

it('lets leave together what is sent in one turn of the loop, and in the turns that follow at once', async () => {
  const { send, writes } = aConnection();
  send('begin ');
  send('claim ');
  await turn();
  send('load');
  for (let turns = 0; turns < 4; turns += 1) await turn();
  expect(writes.join('|')).toMatch(/^begin claim (\||)load$/);
  expect(writes[0]).toContain('begin claim ');
});

it('keeps back nothing for longer than something is added', async () => {
  const { send, writes } = aConnection();
  send('one');
  for (let turns = 0; turns < 3; turns += 1) await turn();
  send('another');
  for (let turns = 0; turns < 3; turns += 1) await turn();
  expect(writes).toEqual(['one', 'another']);
});

it('keeps back nothing that is much', () => {
  const { send, writes } = aConnection();
  send('x'.repeat(20_000));
  expect(writes).toHaveLength(1);
});
