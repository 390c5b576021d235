import { makeDataFolder } from './data-folder.js';

it('says in words of the user why a data folder cannot be made', () => {
  const refused = 'DATA_DIR=/dev/null/data 不可用：路径中有一段不是目录（ENOTDIR，/dev/null/data）';
  expect(() => makeDataFolder('/dev/null/data')).toThrow(refused);
});
