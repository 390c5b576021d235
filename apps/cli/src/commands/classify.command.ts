import { existsSync } from 'node:fs';
import { classify, type DomainReader, KeywordDomains, type SeverityRules, type WatchTopic } from '@huiying/core';
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
import { type Answer, answerLines } from '../terminal/answer-lines.js';
import type { Terminal } from '../terminal/terminal.js';

interface Rules {
  readonly severity: SeverityRules;
  readonly watchTopics: readonly WatchTopic[];
  readonly domains: DomainReader;
}

export function defineClassify(command: Command, terminal: Terminal): void {
  command
    .argument('[files...]', '文件，- 或不写为标准输入')
    .option('--model <model>', '领域分类模型；不写时用 DATA_DIR 中的，没有则按 domains.yaml 的词')
    .action(async (files: readonly string[], { model }: { readonly model?: string }) => {
      const rules = loadRules(model);
      await answerLines(files, terminal, (value) => judge(value, rules));
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

function judge(value: unknown, rules: Rules): Answer {
  const read = readPost(value);
  if ('mistake' in read) return read;
  const judgement = classify(read.report, rules.severity, rules.watchTopics);
  return { line: classifiedLine(read.id, judgement, rules.domains.read(read.report)), doubt: read.doubt };
}
