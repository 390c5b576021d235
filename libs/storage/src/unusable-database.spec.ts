import { unusableDatabase } from './unusable-database.js';

const URL_OF_IT = 'postgresql://huiying:secret@db.example:5432/office';
const failure = (message: string, code: string): Error => Object.assign(new Error(message), { code });

it.each([
  [failure('password authentication failed for user "huiying"', '28P01'), '用户名或密码不对（password '],
  [failure('database "office" does not exist', '3D000'), '没有这个库（database '],
  [
    new AggregateError([failure('connect ECONNREFUSED ::1:5432', 'ECONNREFUSED')]),
    '服务器没有运行，或端口不对（connect ',
  ],
  [failure('getaddrinfo ENOTFOUND db.example', 'ENOTFOUND'), '没有这个主机（getaddrinfo '],
  [failure('something else\nin two lines', 'XX000'), 'something else'],
])('says of which database, what is wrong with it, and never the password: %s', (error, said) => {
  const { message, cause } = unusableDatabase(URL_OF_IT, error);
  expect(message).toContain(`数据库（DATABASE_URL）db.example:5432/office 无法使用：${said}`);
  expect(message).not.toMatch(/secret|\n/);
  expect(cause).toBe(error);
});
