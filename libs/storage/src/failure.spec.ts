import { DomainError } from '@huiying/core';
import { QueryFailedError } from 'typeorm';
import { isOfTheServer } from './failure.js';

const failed = (message: string, code?: string): Error =>
  new QueryFailedError('select 1', [], Object.assign(new Error(message), code ? { code } : {}));

it.each([
  ['a line that is cut', failed('the database was silent for 70000 ms')],
  ['a connection that the server closed', failed('Connection terminated unexpectedly')],
  ['a write to a closed line', failed('write EPIPE', 'EPIPE')],
  ['a server that shuts down', failed('terminating connection due to administrator command', '57P01')],
  ['a server that starts up', Object.assign(new Error('the database system is starting up'), { code: '57P03' })],
  ['a transaction that was idle too long', failed('terminating connection', '25P03')],
  ['a full disk', failed('could not extend file', '53100')],
  ['a standby that takes no writes', failed('cannot execute INSERT in a read-only transaction', '25006')],
  ['nobody who listens', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
  ['a connection that is not had in time', new Error('timeout exceeded when trying to connect')],
])('%s is the failure of the server or the line', (_, problem) => {
  expect(isOfTheServer(problem)).toBe(true);
});

it.each([
  ['a value out of range', failed('integer out of range', '22003')],
  ['a key that is there', failed('duplicate key', '23505')],
  ['a statement that takes too long', failed('canceling statement due to statement timeout', '57014')],
  ['a lock that is not had', failed('canceling statement due to lock timeout', '55P03')],
  ['a deadlock', failed('deadlock detected', '40P01')],
  ['an error of Node', Object.assign(new TypeError('of the wrong type'), { code: 'ERR_INVALID_ARG_TYPE' })],
  ['an error of a decision', new TypeError('cannot read properties of undefined')],
  ['a rule of the domain', new DomainError('conflict', 'has-a-case', '该信息已归入事件')],
])('%s is not', (_, problem) => {
  expect(isOfTheServer(problem)).toBe(false);
});
