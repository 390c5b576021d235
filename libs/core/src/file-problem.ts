const WORDS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或目录',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '这是一个目录，应为文件',
  ENOTDIR: '路径中有一段不是目录',
  EEXIST: '文件已存在',
  ENOSPC: '磁盘空间不足',
  EROFS: '磁盘只读',
  EMFILE: '打开的文件过多',
};

/** What the system refused about a file, in the words of the user; undefined where it is something else. */
export function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  const words = WORDS[String(code)];
  if (words === undefined) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? `，${error.path}` : '';
  return `${words}（${String(code)}${path}）`;
}
