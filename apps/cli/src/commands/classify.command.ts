import { createReadStream, existsSync } from 'node:fs';
import {
  classify,
  type DomainFinding,
  type DomainReader,
  type Judgement,
  KeywordDomains,
  type ReportText,
  type SeverityRules,
  type WatchTopic,
} from '@huiying/core';
import {
  domainModelPath,
  loadConfiguration,
  readDomainModel,
  readEnvironment,
  severityRulesOf,
} from '@huiying/settings';
import type { Command } from 'commander';
import { classifiedLine, readPost } from '../classified-post.js';
import { rulesFolder } from '../rules-folder.js';
import { readJsonLines } from '../terminal/json-lines.js';
import { messageOf } from '../terminal/message-of.js';
import { OutputClosed, type Terminal } from '../terminal/terminal.js';

interface Rules {
  readonly severity: SeverityRules;
  readonly watchTopics: readonly WatchTopic[];
  readonly domains: DomainReader;
}

interface Judged {
  readonly judgement: Judgement;
  readonly domain: DomainFinding;
}

export function defineClassify(command: Command, terminal: Terminal): void {
  command
    .argument('[files...]', '文件，- 或不写为标准输入')
    .option('--model <model>', '领域分类模型；不写时用 DATA_DIR 中的，没有则按 domains.yaml 的词')
    .action(async (files: readonly string[], { model }: { readonly model?: string }) => {
      const rules = loadRules(model);
      for (const file of files.length > 0 ? files : ['-']) await classifyFile(file, rules, terminal);
    });
}

function loadRules(model: string | undefined): Rules {
  const environment = readEnvironment(process.env);
  const { pack, severityFile, domains } = loadConfiguration(rulesFolder(environment), environment.policyPack);
  const ofOffice = domainModelPath(environment);
  const path = model ?? (existsSync(ofOffice) ? ofOffice : undefined);
  return {
    severity: severityRulesOf(severityFile),
    watchTopics: pack.watchTopics,
    domains: path === undefined ? new KeywordDomains(domains) : readDomainModel(path),
  };
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
    terminal.fail(`${where}：${read.mistake}`);
    return;
  }
  if (read.doubt) terminal.tell(`${where}：${read.doubt}`);
  const judged = judge(read.report, rules);
  if ('mistake' in judged) terminal.fail(`${where}：${judged.mistake}`);
  else await terminal.line(classifiedLine(read.id, judged.judgement, judged.domain));
}

/** One text that cannot be judged must not cost the others theirs. */
function judge(report: ReportText, rules: Rules): Judged | { readonly mistake: string } {
  try {
    return {
      judgement: classify(report, rules.severity, rules.watchTopics),
      domain: rules.domains.read(report),
    };
  } catch (error) {
    return { mistake: `无法判断：${messageOf(error)}` };
  }
}
