import { onceThere } from './once-there.js';

const failure = (message: string, code?: string): Error => Object.assign(new Error(message), code ? { code } : {});

/** Fails with each of these in turn, then connects. */
function connecting(...failures: readonly Error[]): () => Promise<string> {
  const left = [...failures];
  return () => {
    const problem = left.shift();
    return problem ? Promise.reject(problem) : Promise.resolve('connected');
  };
}

const REFUSED = failure('connect ECONNREFUSED', 'ECONNREFUSED');
const STARTING = failure('the database system is starting up', '57P03');
const FOR_EVER = { startingMs: Infinity, unheardMs: Infinity, pauseMs: 0 };

it('waits for a server that is not there yet and then starts up', async () => {
  const connect = connecting(REFUSED, failure('Connection terminated unexpectedly'), STARTING, STARTING);
  await expect(onceThere(connect, FOR_EVER)).resolves.toBe('connected');
});

it('gives up on one of which nothing is heard, and says what it last met', async () => {
  const connect = connecting(failure('getaddrinfo ENOTFOUND', 'ENOTFOUND'));
  await expect(onceThere(connect, { ...FOR_EVER, unheardMs: 0 })).rejects.toThrow('ENOTFOUND');
});

it('waits longer for one that says that it starts', async () => {
  const connect = connecting(STARTING, STARTING);
  await expect(onceThere(connect, { ...FOR_EVER, unheardMs: 0 })).resolves.toBe('connected');
});

it('does not wait where the server has answered: a wrong password stays wrong', async () => {
  const connect = connecting(failure('password authentication failed', '28P01'));
  await expect(onceThere(connect, FOR_EVER)).rejects.toThrow('password');
});
