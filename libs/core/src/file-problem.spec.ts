import { fileProblem } from './file-problem.js';

const refused = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: as the system says it`), { code, ...more });

it('says what the system refused, with its code and the file', () => {
  expect(fileProblem(refused('ENOENT', { path: 'a.csv' }))).toBe('没有这个文件或目录（ENOENT，a.csv）');
  expect(fileProblem(refused('EISDIR'))).toBe('这是一个目录，应为文件（EISDIR）');
});

it('leaves what is not about a file alone', () => {
  expect(fileProblem(refused('ECONNREFUSED'))).toBeUndefined();
  expect(fileProblem(new Error('ENOENT'))).toBeUndefined();
  expect(fileProblem('ENOENT')).toBeUndefined();
});
