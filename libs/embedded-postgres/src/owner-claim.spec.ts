import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OwnerClaim } from './owner-claim.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'huiying-claim-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the claim of a command', () => {
  it('is held until a newcomer has taken over, so that of several commands one waits for the others', async () => {
    const claim = await OwnerClaim.take(dataDir, 'command');
    claim.markRunning();
    expect(claim.isHeld()).toBe(true);
    const owner = join(dataDir, 'owner');
    const newcomer = { ...(JSON.parse(readFileSync(owner, 'utf8')) as object), pid: 1, identity: 'another' };
    writeFileSync(owner, `${JSON.stringify(newcomer)}\n`);
    expect(claim.isHeld()).toBe(false);
    expect(claim.beginStop()).toBe(false);
  });

  it('is not given up while a newcomer has the file out of the way', async () => {
    const claim = await OwnerClaim.take(dataDir, 'command');
    claim.markRunning();
    rmSync(join(dataDir, 'owner'));
    expect(claim.isHeld()).toBe(true);
  });
});

it('refuses in one line that names the file, where it cannot be read', async () => {
  const owner = join(dataDir, 'owner');
  mkdirSync(owner);
  await expect(OwnerClaim.take(dataDir, 'server')).rejects.toMatchObject({
    code: 'unusable-directory',
    message: expect.stringMatching(/^无法使用 \S+owner：EISDIR/) as string,
  });
});
