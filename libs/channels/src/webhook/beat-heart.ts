import { ask } from '../ask.js';

const PATIENCE_MS = 10_000;

/** Asks the watcher's address. @throws Error when it does not answer, or not with 2xx */
export async function beatHeart(url: string): Promise<void> {
  const answer = await ask(url, { method: 'GET', timeoutMs: PATIENCE_MS });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
}
