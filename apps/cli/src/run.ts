import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands.js';
import { HELP_IN_CHINESE } from './terminal/help-in-chinese.js';
import { OutputClosed, type Terminal } from './terminal/terminal.js';
import { UsageError } from './terminal/usage-error.js';
import { usageMessage } from './terminal/usage-message.js';

const EXIT = { done: 0, failed: 1, wrongUsage: 2 } as const;

/** Runs one command. @returns the exit status: 0 done, 1 something failed, 2 wrong usage */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const program = await buildProgram(argv, terminal);
  try {
    await program.parseAsync(argv, { from: 'user' });
    await terminal.written();
    return terminal.hasFailed ? EXIT.failed : EXIT.done;
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.done;
    if (error instanceof CommanderError) return afterCommander(error, program, argv, terminal);
    // reads core, which help and wrong usage do without
    const { messageOf } = await import('./terminal/message-of.js');
    terminal.tell(`huiying：${messageOf(error)}`);
    if (isSearchingFaults() && error instanceof Error) terminal.tell(error.stack ?? '');
    return error instanceof UsageError ? EXIT.wrongUsage : EXIT.failed;
  }
}

const isSearchingFaults = (): boolean => ['debug', 'trace'].includes(process.env['LOG_LEVEL'] ?? '');

function afterCommander(error: CommanderError, program: Command, argv: readonly string[], terminal: Terminal): number {
  if (error.exitCode === 0) return EXIT.done;
  if (error.code !== 'commander.help') terminal.tell(`huiying：${usageMessage(error, program, argv)}`);
  return EXIT.wrongUsage;
}

async function buildProgram(argv: readonly string[], terminal: Terminal): Promise<Command> {
  const program = new Command('huiying')
    .description('政务舆情回应：监测、计时与台账。结果写到标准输出，每行一个 JSON；说明写到标准错误。')
    .usage('<命令> [选项]')
    .version(ownVersion(), '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示命令的帮助')
    .configureOutput({ outputError: () => undefined })
    .configureHelp(HELP_IN_CHINESE)
    .exitOverride();
  const called = argv.find((word) => Object.hasOwn(COMMANDS, word));
  for (const [name, { about, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(about);
    if (name === called) (await load())(command, terminal);
  }
  return program;
}

/** As the package has it, which lies above the sources and above what is built of them. */
function ownVersion(): string {
  const found = findPackageJSON(import.meta.url);
  const { version } = JSON.parse(readFileSync(found ?? '', 'utf8')) as { version: string };
  return version;
}
