import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountFor } from './account.js';
import { OwnerClaim } from './owner-claim.js';
import { PostgresLog } from './postgres-log.js';

const SERVICE = { uid: 12_345, gid: 12_346 };

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'huiying-account-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe.runIf(process.getuid?.() === 0)('in a folder of the service, root', () => {
  beforeEach(() => chownSync(dataDir, SERVICE.uid, SERVICE.gid));

  it('makes files that the service can open', async () => {
    new PostgresLog(join(dataDir, 'postgres.log')).close();
    const claim = await OwnerClaim.take(dataDir, 'command');
    for (const name of ['postgres.log', 'owner']) expect(statSync(join(dataDir, name))).toMatchObject(SERVICE);
    claim.release();
  });

  it('makes and runs the database for it', () => {
    expect(accountFor(join(dataDir, 'postgres'))).toEqual(SERVICE);
    mkdirSync(join(dataDir, 'postgres'));
    chownSync(join(dataDir, 'postgres'), 23_456, 23_456);
    expect(accountFor(join(dataDir, 'postgres'))).toEqual({ uid: 23_456, gid: 23_456 });
  });
});

it('tells who meets the database of somebody else to take over the whole folder', () => {
  const pgData = join(dataDir, 'postgres');
  mkdirSync(pgData);
  const self = statSync(pgData).uid + 1;
  const asked = vi.spyOn(process as { getuid: () => number }, 'getuid').mockReturnValue(self);
  expect(() => accountFor(pgData)).toThrow(`chown -R ${self} ${dataDir}`);
  asked.mockRestore();
});
