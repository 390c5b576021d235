import { exitOnRefusal } from '@huiying/startup';
import { readPace } from './demo/pace.js';
import { runDemo } from './demo/run-demo.js';

const INTERRUPTED = 130;

await exitOnRefusal(async () => {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--keep');
  if (unknown.length > 0) throw new Error(`不认识的参数 unknown argument: ${unknown.join(' ')}（可用 known: --keep）`);
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupt.abort());
  // who reads along may leave (`npm run demo | head`); the database must not stay behind
  process.stdout.on('error', () => interrupt.abort());
  try {
    const isWhole = await runDemo({
      pace: readPace(process.env['HUIYING_DEMO_PACE']),
      keep: process.argv.includes('--keep'),
      env: process.env,
      signal: interrupt.signal,
      say: (line) => process.stdout.write(`${line}\n`),
    });
    process.exit(isWhole ? 0 : 1);
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    process.stdout.write('演示中断 The demo was interrupted\n');
    process.exit(INTERRUPTED);
  }
});
