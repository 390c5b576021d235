#!/usr/bin/env node
import { keepCompiled, onPackagedNode } from '@huiying/startup';

await onPackagedNode(async () => {
  keepCompiled();
  const [{ run }, { Terminal }] = await Promise.all([import('./run.js'), import('./terminal/terminal.js')]);
  const { stdin, stdout, stderr } = process;
  process.exitCode = await run(process.argv.slice(2), new Terminal({ stdin, stdout, stderr }));
});
