import { join, resolve } from 'node:path';

/** Where things lie under DATA_DIR. */
export interface Layout {
  readonly dataDir: string;
  /** the cluster (PGDATA) */
  readonly pgData: string;
  /** the superuser's password, one line, mode 600 */
  readonly passwordFile: string;
  readonly logFile: string;
}

export function layoutOf(dataDir: string): Layout {
  const root = resolve(dataDir);
  return {
    dataDir: root,
    pgData: join(root, 'postgres'),
    passwordFile: join(root, 'postgres-password'),
    logFile: join(root, 'postgres.log'),
  };
}
