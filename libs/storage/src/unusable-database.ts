const WORDS: Readonly<Record<string, string>> = {
  '28P01': '用户名或密码不对',
  '28000': '该账号不能登录',
  '3D000': '没有这个库',
  '42501': '没有权限',
  '53300': '连接数已满',
  '57P03': '服务器正在启动或停止',
  ECONNREFUSED: '服务器没有运行，或端口不对',
  ENOTFOUND: '没有这个主机',
  ETIMEDOUT: '服务器没有应答',
};

/** What went wrong with a connection, in the words of whoever set it up, and the server's own. */
export function reasonOf(error: unknown): string {
  // Connecting to several addresses of one name gathers its errors in one without a message.
  const [first = error] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const message = (first instanceof Error ? first.message : String(first)).split('\n', 1).join('');
  const code = first instanceof Error && 'code' in first ? String(first.code) : '';
  return WORDS[code] === undefined ? message : `${WORDS[code]}（${message}）`;
}

/** One line that names the database, never its password. */
export function unusableDatabase(url: string, error: unknown): Error {
  const { host, pathname } = new URL(url);
  return new Error(`数据库（DATABASE_URL）${host}${pathname} 无法使用：${reasonOf(error)}`, { cause: error });
}
