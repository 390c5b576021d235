#!/usr/bin/env node
import { run } from './run.js';
import { Terminal } from './terminal/terminal.js';

const { stdin, stdout, stderr } = process;
process.exitCode = await run(process.argv.slice(2), new Terminal({ stdin, stdout, stderr }));
