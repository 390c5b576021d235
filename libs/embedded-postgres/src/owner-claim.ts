import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { giveToFolder } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isAlive, processIdentity } from './process-identity.js';
import { readText } from './read-text.js';

/** `server`: keeps the cluster until it ends. `command`: a short-lived process that gives it up to whoever comes. */
export type Holder = 'server' | 'command';

interface Claim {
  readonly pid: number;
  readonly identity?: string;
  readonly holder: Holder;
  readonly phase: 'starting' | 'running' | 'stopping';
}

const PATIENCE_MS = 60_000;

/**
 * The file `owner` in the data directory says whose the cluster is; only its owner stops it.
 *
 * starting - the cluster may be half made: nobody else touches it. A newcomer waits for a command, and is refused by a server.
 * running  - a server refuses newcomers; from a command a newcomer takes over, and the command then leaves the cluster alone.
 * stopping - a newcomer waits until the file is gone.
 *
 * A claim whose process is gone is taken over in any phase. The file appears by link(2), whole or not at all, and is changed only by
 * the one process that managed to move the version it had read out of the way.
 */
export class OwnerClaim {
  readonly #path: string;
  readonly #holder: Holder;
  #text = '';

  private constructor(path: string, holder: Holder) {
    this.#path = path;
    this.#holder = holder;
  }

  /** Throws `held`, naming the pid, when a server has the directory; `unusable-directory` when the file is not ours to read or move. */
  static async take(dataDir: string, holder: Holder): Promise<OwnerClaim> {
    const claim = new OwnerClaim(join(dataDir, 'owner'), holder);
    const until = performance.now() + PATIENCE_MS;
    while (!usable(claim.#path, () => claim.#tryTake(performance.now() < until))) await delay(50);
    return claim;
  }

  markRunning(): void {
    this.#move('running');
  }

  /** False when a newcomer has taken over. While one tries to, the file is out of the way for a moment. */
  isHeld(): boolean {
    const current = readText(this.#path);
    return current === undefined || current === this.#text;
  }

  /** False when someone else owns the cluster by now; then it must not be stopped. */
  beginStop(): boolean {
    return this.#move('stopping');
  }

  release(): void {
    if (readText(this.#path) === this.#text) rmSync(this.#path, { force: true });
  }

  #tryTake(patient: boolean): boolean {
    const mine = this.#claimText('starting');
    const current = textUnlessGone(this.#path);
    const taken = current === undefined ? create(this.#path, mine) : this.#tryTakeFrom(current, mine, patient);
    if (taken) this.#text = mine;
    return taken;
  }

  #tryTakeFrom(current: string, mine: string, patient: boolean): boolean {
    const claim = parse(current);
    if (claim === undefined || !isLive(claim)) return exchange(this.#path, current, mine);
    if (claim.holder === 'command' && claim.phase === 'running') return exchange(this.#path, current, mine);
    const passes = claim.holder === 'command' || claim.phase === 'stopping';
    if (patient && passes) return false;
    throw new EmbeddedPostgresError(
      'held',
      `数据目录正由进程 ${claim.pid} 使用（${this.#path}）：请先停止该进程，或用 DATA_DIR 另指一个目录`,
    );
  }

  #move(phase: Claim['phase']): boolean {
    const next = this.#claimText(phase);
    const moved = exchange(this.#path, this.#text, next);
    if (moved) this.#text = next;
    return moved;
  }

  #claimText(phase: Claim['phase']): string {
    const identity = processIdentity(process.pid);
    const claim: Claim = { pid: process.pid, ...(identity && { identity }), holder: this.#holder, phase };
    return `${JSON.stringify(claim)}\n`;
  }
}

/** Waits while a living process is still making or starting the cluster; the time limit is for a process that hangs. */
export async function whileStarting(dataDir: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const claim = parse(readText(join(dataDir, 'owner')) ?? '');
    if (claim?.phase !== 'starting' || !isLive(claim) || performance.now() > until) return;
    await delay(50);
  }
}

function isLive(claim: Claim): boolean {
  return isAlive(claim.pid) && (claim.identity === undefined || claim.identity === processIdentity(claim.pid));
}

/** What the system refuses here it would refuse for ever: waiting is for what another process is about to change. */
function usable<T>(path: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError('unusable-directory', `无法使用 ${path}：${(error as Error).message}`);
  }
}

function textUnlessGone(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

function exchange(path: string, expected: string, next: string): boolean {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
  const won = readText(aside) === expected;
  if (!won) putBack(aside, path);
  rmSync(aside, { force: true });
  return won && create(path, next);
}

function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch {
    // someone claimed it in between: what was moved aside is theirs to decide
  }
}

function create(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, text, { mode: 0o600 });
  giveToFolder(draft);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function parse(text: string): Claim | undefined {
  try {
    const claim = JSON.parse(text) as Claim;
    return Number.isInteger(claim.pid) ? claim : undefined;
  } catch {
    return undefined;
  }
}
