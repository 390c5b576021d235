import { createReadStream } from 'node:fs';
import { classify, type Judgement, type ReportText, type SeverityRules, type WatchTopic } from '@huiying/core';
import { loadConfiguration, readEnvironment, severityRulesOf } from '@huiying/settings';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { classifiedLine, readPost } from '../classified-post.js';
import { readJsonLines } from '../terminal/json-lines.js';
import { messageOf } from '../terminal/message-of.js';
import { OutputClosed, type Terminal } from '../terminal/terminal.js';

interface Rules {
  readonly severity: SeverityRules;
  readonly watchTopics: readonly WatchTopic[];
}

export function addClassifyCommand(program: Command, terminal: Terminal): void {
  program
    .command('classify')
    .description('判断每条信息的级别、关切类别和处置分类（JSON Lines：{id, title?, text, publishedAt?}）')
    .argument('[files...]', '文件，- 或不写为标准输入')
    .addOption(new Option('--model <model>', '领域分类模型').argParser(refuseModel).hideHelp())
    .action(async (files: readonly string[]) => {
      const rules = loadRules();
      for (const file of files.length > 0 ? files : ['-']) await classifyFile(file, rules, terminal);
    });
}

function refuseModel(): never {
  throw new InvalidArgumentError('本版本没有领域分类模型 (not available)');
}

function loadRules(): Rules {
  const { configDir, policyPack } = readEnvironment(process.env);
  const { pack, severityYaml } = loadConfiguration(configDir, policyPack);
  return { severity: severityRulesOf(configDir, severityYaml), watchTopics: pack.watchTopics };
}

/** Line by line: a file of any length is never held in memory. A bad line is named, the rest goes on. */
async function classifyFile(file: string, rules: Rules, terminal: Terminal): Promise<void> {
  const chunks: AsyncIterable<Uint8Array> = file === '-' ? terminal.stdin : createReadStream(file);
  const name = file === '-' ? '标准输入' : file;
  try {
    for await (const read of readJsonLines(chunks)) {
      const where = `${name} 第 ${read.line} 行`;
      if ('mistake' in read) terminal.fail(`${where}：${read.mistake}`);
      else await classifyOne(read.value, where, rules, terminal);
    }
  } catch (error) {
    if (error instanceof OutputClosed) throw error;
    terminal.fail(`${name} 无法读取：${messageOf(error)}`);
  }
}

async function classifyOne(value: unknown, where: string, rules: Rules, terminal: Terminal): Promise<void> {
  const read = readPost(value);
  if ('mistake' in read) {
    terminal.fail(`${where} ${read.mistake}`);
    return;
  }
  if (read.doubt) terminal.tell(`${where} ${read.doubt}`);
  const judgement = judge(read.report, rules);
  if ('mistake' in judgement) terminal.fail(`${where} ${judgement.mistake}`);
  else await terminal.line(classifiedLine(read.id, judgement));
}

/** One text that cannot be judged must not cost the others theirs. */
function judge(report: ReportText, rules: Rules): Judgement | { readonly mistake: string } {
  try {
    return classify(report, rules.severity, rules.watchTopics);
  } catch (error) {
    return { mistake: `无法判断：${messageOf(error)}` };
  }
}
