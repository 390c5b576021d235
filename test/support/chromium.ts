import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import shipped from '@sparticuz/chromium';
import type { Browser, LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** A headless Chromium: the one that npm ships (Linux x64), or one of the system where that does not run. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = SYSTEM.find((path) => existsSync(path));
  try {
    return await chromium.launch(launchOptions(await unpacked()));
  } catch (error) {
    if (executablePath === undefined) throw error;
    return chromium.launch({ executablePath, args: ARGS });
  }
}

function launchOptions(directory: string): LaunchOptions {
  return {
    executablePath: join(directory, 'chromium'),
    args: ARGS,
    env: {
      ...process.env,
      HOME: process.env['HOME'] ?? directory,
      // without one it gives files with Chinese names the name `download`
      LC_ALL: 'C.UTF-8',
      // nss, nspr and expat, which a bare machine lacks
      LD_LIBRARY_PATH: join(directory, 'al2023', 'lib'),
      // the shipped fonts are Latin only: never in place of those of the system
      ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: join(directory, 'fonts') }),
    },
  };
}

/**
 * Where the package's archives lie unpacked. Left alone it unpacks into the temporary directory and takes a half-written file of an
 * interrupted run for a browser; here the directory gets its name when it is whole.
 */
async function unpacked(): Promise<string> {
  const directory = join(MODULES, '.cache', `chromium-${shippedVersion()}`);
  if (existsSync(directory)) return directory;
  await mkdir(dirname(directory), { recursive: true });
  const draft = await mkdtemp(`${directory}-`);
  try {
    // the package reads both when it unpacks; the second makes it add the libraries of a bare machine
    await withEnvironment({ TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }, () => shipped.executablePath());
    await rename(draft, directory);
  } catch (error) {
    // another process may have been faster
    if (!existsSync(directory)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return directory;
}

function shippedVersion(): string {
  const manifest = readFileSync(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

async function withEnvironment(values: Readonly<Record<string, string>>, act: () => Promise<unknown>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, values);
  try {
    await act();
  } finally {
    for (const name of Object.keys(values)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
