import { ProblemError } from './client';
import { useReading } from './submission';

const PROBLEM = { type: 'about:blank', title: '无法读取', status: 500, code: 'broken' } as const;

it('shows the answer to what was chosen last, though an earlier one comes later', async () => {
  const { isBusy, read } = useReading();
  const shown: string[] = [];
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const reading = [first, second].map(({ promise }) =>
    read(
      () => promise,
      (answer) => shown.push(answer),
    ),
  );
  second.resolve('按级别');
  await reading[1];
  expect(isBusy.value).toBe(false);
  first.resolve('按单位');
  await reading[0];
  expect(shown).toEqual(['按级别']);
});

it('is busy until that answer is there, and tells only its problem', async () => {
  const { isBusy, problem, read } = useReading();
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const reading = [first, second].map(({ promise }) => read(() => promise, vi.fn()));
  first.reject(new ProblemError({ ...PROBLEM, detail: '旧的' }));
  await reading[0];
  expect([isBusy.value, problem.value]).toEqual([true, null]);
  second.reject(new ProblemError({ ...PROBLEM, detail: '新的' }));
  await reading[1];
  expect([isBusy.value, problem.value?.detail]).toEqual([false, '新的']);
});
