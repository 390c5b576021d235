import { once } from 'node:events';
import { createServer } from 'node:net';

const REASON: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) => `PORT=${port} 已被占用（${host}:${port}）`,
  EACCES: (_, port) => `PORT=${port} 不可用：没有权限监听这个端口`,
};

/**
 * Listens for a moment where the api will, before anything is started that would have to be stopped again.
 * @throws Error in one line that names the setting, when nobody can listen there
 */
export async function refuseUnusableAddress(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Error(REASON[code]?.(host, port) ?? `HOST=${host} 不可用：${message}`, { cause: error });
  }
  server.close();
  await once(server, 'close');
}
