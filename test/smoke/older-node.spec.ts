import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const STARTUP = pathToFileURL(resolve('dist/libs/startup/src/index.js')).href;
/** Calls itself an older Node the first time. */
const PROGRAM = `
import { onPackagedNode } from '${STARTUP}';
const version = process.env.CALLED ? undefined : '20.20.2';
process.env.CALLED = 'once';
await onPackagedNode(async () => {
  process.stdin.pipe(process.stdout);
  console.log(process.versions.node.split('.')[0] >= 24, process.argv.slice(2).join(' '));
  process.exitCode = 7;
}, version);
`;

it('goes on with the Node of the project when an older one is called, with arguments, input and exit code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiying-node-'));
  try {
    const program = join(folder, 'program.mjs');
    writeFileSync(program, PROGRAM);
    const { status, stdout } = spawnSync(process.execPath, [program, '--pack', '通辽'], { input: 'from the pipe' });
    expect({ status, stdout: stdout.toString('utf8') }).toEqual({
      status: 7,
      stdout: 'true --pack 通辽\nfrom the pipe',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
