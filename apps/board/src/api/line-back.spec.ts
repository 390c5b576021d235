import { effectScope, nextTick, shallowRef } from 'vue';
import type { Problem } from '@huiying/contract';
import { connections, useLineBack } from './line-back';
import { ProblemError } from './client';
import { useReading } from './submission';

const problemOf = (code: string): Problem => ({ type: 'about:blank', title: code, status: 0, code });

it('asks again for what failed for want of a line, and for nothing else', async () => {
  const scope = effectScope();
  const again = vi.fn<() => void>();
  const problem = shallowRef<Problem | null>(null);
  scope.run(() => useLineBack(problem, again));
  const connect = async (): Promise<number> => {
    connections.value += 1;
    await nextTick();
    return again.mock.calls.length;
  };
  expect(await connect()).toBe(0);
  problem.value = problemOf('forbidden');
  expect(await connect()).toBe(0);
  problem.value = problemOf('network');
  expect(await connect()).toBe(1);
  scope.stop();
  expect(await connect()).toBe(1);
});

it('reads what was chosen last once more', async () => {
  const scope = effectScope();
  const reading = scope.run(() => useReading());
  const shown: string[] = [];
  let isCut = true;
  const ask = () => (isCut ? Promise.reject(new ProblemError(problemOf('network'))) : Promise.resolve('read'));
  await reading?.read(ask, (answer) => shown.push(answer));
  expect([reading?.problem.value?.code, shown]).toEqual(['network', []]);
  isCut = false;
  connections.value += 1;
  await vi.waitFor(() => expect(shown).toEqual(['read']));
  expect(reading?.problem.value).toBeNull();
  scope.stop();
});
