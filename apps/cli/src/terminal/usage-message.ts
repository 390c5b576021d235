import type { Command, CommanderError } from 'commander';

const quoted = (message: string): string[] => [...message.matchAll(/'([^']*)'/g)].map((found) => found[1] ?? '');

const afterInvalid = (message: string): string =>
  message
    .replace(/^.*? is invalid(?: for argument '[^']*')?\.\s*/s, '')
    .replace(/Allowed choices are (.*)\.$/s, (_all, words: string) => `可用：${words.replaceAll(', ', '、')}`)
    .replace(/^可用/, '，可用')
    .replace(/^(?!，)/, '：');

type Wording = (names: readonly string[], message: string) => string;

const WORDING: Readonly<Record<string, Wording>> = {
  'commander.missingArgument': ([name]) => `缺少参数 ${name}`,
  'commander.optionMissingArgument': ([option]) => `选项 ${option} 缺少值`,
  'commander.missingMandatoryOptionValue': ([option]) => `必须给出选项 ${option}`,
  'commander.unknownOption': ([option]) => `没有选项 ${option}`,
  'commander.unknownCommand': ([name]) => `没有命令 ${name}`,
  'commander.excessArguments': ([name]) => `${name} 的参数过多`,
  'commander.invalidArgument': ([first, second], message) =>
    message.includes('option ')
      ? `选项 ${first} 的值 ${JSON.stringify(second)} 不可用${afterInvalid(message)}`
      : `参数 ${second} 的值 ${JSON.stringify(first)} 不可用${afterInvalid(message)}`,
};

/** What commander found wrong, in the words of the user, with the commands there are where that helps. */
export function usageMessage(error: CommanderError, program: Command, argv: readonly string[]): string {
  const message = error.message.replace(/^error: /, '');
  const said = WORDING[error.code]?.(quoted(message), message) ?? message;
  if (error.code !== 'commander.unknownCommand') return said;
  const { path, names } = commandsAt(program, argv);
  return `${said}，可用：${names.map((name) => [...path, name].join(' ')).join('、')}`;
}

/** The deepest command that the words name, and what it offers. */
function commandsAt(program: Command, argv: readonly string[]): { path: string[]; names: string[] } {
  let command = program;
  const path: string[] = [];
  for (const word of argv) {
    const next = command.commands.find((each) => each.name() === word);
    if (!next) break;
    command = next;
    path.push(word);
  }
  return { path, names: command.commands.map((each) => each.name()) };
}
