import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@huiying/embedded-postgres';
import type { Unit } from '@huiying/core';
import { openStores, type Stores } from '@huiying/storage';

type Work<T> = (stores: Stores, url: string) => Promise<T>;

/** Work on a new embedded PostgreSQL with its shipped settings (fsync on), which is removed afterwards. */
export async function withThrowAwayStores<T>(units: readonly Unit[], work: Work<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiying-bench-'));
  try {
    const server = await startEmbeddedPostgres({ dataDir });
    try {
      return await withStores(server.url, units, work);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function withStores<T>(url: string, units: readonly Unit[], work: Work<T>): Promise<T> {
  const stores = await openStores({ url, secret: 'bench', units });
  try {
    return await work(stores, url);
  } finally {
    await stores.database.destroy();
  }
}
