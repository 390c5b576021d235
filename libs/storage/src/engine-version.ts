import type { EntityManager } from 'typeorm';

/** Which way of firing timers and of taking reports in this release knows; a migration that changes it raises the row `engine_version`. */
export const ENGINE_VERSION = 2;

/** The database was migrated by a release that fires timers otherwise: this one must not touch them any more. */
export class OutdatedEngine extends Error {
  constructor(found: number) {
    super(`数据库已由更新的版本升级（engine ${found}，本程序 ${ENGINE_VERSION}），请换用新版本`);
    this.name = 'OutdatedEngine';
  }
}

/** @throws OutdatedEngine */
export function refuseIfOutdated(version: number): void {
  if (version !== ENGINE_VERSION) throw new OutdatedEngine(version);
}

export async function readEngineVersion(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ version: number }[]>('select version from engine_version');
  if (!row) throw new Error('engine_version is empty');
  return row.version;
}
