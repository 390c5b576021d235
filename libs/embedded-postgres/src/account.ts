import { chownSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The account that PostgreSQL runs as when we are root, which it refuses to be. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account for the cluster at `pgData`, or `undefined` to run as we are. As root: the owner of an existing cluster (it may have been
 * made by an ordinary user), else that of the folder it is to lie in, else `nobody`. Throws `unusable-directory` when an ordinary user meets a cluster of someone else.
 */
export function accountFor(pgData: string): Account | undefined {
  const self = process.getuid?.();
  if (self === undefined) return undefined;
  const owner = lstatSync(pgData, { throwIfNoEntry: false });
  if (self === 0) return (owner && accountOf(owner)) ?? accountOf(statSync(dirname(pgData))) ?? nobody();
  if (owner && owner.uid !== self) {
    throw new EmbeddedPostgresError(
      'unusable-directory',
      `数据库目录 ${pgData} 属于 uid ${owner.uid}，当前用户是 uid ${self}：请用原来的用户启动，或执行 chown -R ${self} ${dirname(pgData)}`,
    );
  }
  return undefined;
}

const accountOf = ({ uid, gid }: Account): Account | undefined => (uid === 0 ? undefined : { uid, gid });

/** What root makes in a folder of somebody else is that one's: the service that starts there next must be able to open it. */
export function giveToFolder(path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  if (uid !== 0) chownSync(path, uid, gid);
}

function nobody(): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  // macOS writes -2, which spawn() takes only as an unsigned number
  return { uid: Number(uid ?? 65_534) >>> 0, gid: Number(gid ?? 65_534) >>> 0 };
}
