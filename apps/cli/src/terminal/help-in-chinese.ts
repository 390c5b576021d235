import type { Argument, Command, HelpConfiguration, Option } from 'commander';
import { wordsWithMeaning } from './word-option.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const inChinese = (term: string): string => term.replace('[options]', '[选项]').replace('[command]', '<命令>');

/** What commander would add in English: the words there are, and the one that holds when none is given. */
function described({ description, argChoices, defaultValue, defaultValueDescription }: Shown): string {
  const words = argChoices ? `可用：${wordsWithMeaning(argChoices)}` : '';
  const given = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  const more = [words, given ? `不写为 ${defaultValueDescription ?? defaultValue}` : ''].filter(Boolean).join('；');
  return more ? `${description}（${more}）` : description;
}
type Shown = Pick<Option | Argument, 'description' | 'argChoices' | 'defaultValue' | 'defaultValueDescription'>;

function usageOf(command: Command): string {
  const names: string[] = [];
  for (let each: Command | null = command; each; each = each.parent) names.unshift(each.name());
  return `${names.join(' ')} ${inChinese(command.usage())}`;
}

export const HELP_IN_CHINESE: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage: usageOf,
  subcommandTerm: (command) =>
    inChinese([command.name(), command.usage()].filter((part) => part !== '[options]').join(' ')),
  optionDescription: described,
  argumentDescription: described,
};
