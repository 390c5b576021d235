import { once } from 'node:events';
import { createServer } from 'node:net';

/** The wanted port when it is free, else 0 (any). */
export async function freePort(wanted: number, host: string): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(wanted, host);
    await once(probe, 'listening');
    return wanted;
  } catch {
    return 0;
  } finally {
    probe.close();
  }
}
