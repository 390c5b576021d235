import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  DomainError,
  fileProblem,
  type JudgingRules,
  KeywordDomains,
  OfficeDomains,
  readSeverityRules,
  type Rulebook,
  type SeverityRules,
} from '@huiying/core';
import { DomainModelFile, domainModelPath } from './domain-model-file.js';
import { type Configuration, loadConfiguration } from './load-configuration.js';
import { type Environment, readEnvironment } from './read-environment.js';
import { orderedId } from './ordered-id.js';
import { SettingError } from './setting-error.js';
import type { KeyPath, YamlFile } from './yaml-file.js';

/** Everything a process needs to know before it starts, checked. */
export interface Setup {
  readonly environment: Environment;
  readonly configuration: Configuration;
  readonly rulebook: Rulebook;
  /** Made when it is first asked for: deadlines do without. @throws SettingError for a mistake in severity.yaml */
  readonly judging: JudgingRules;
}

/** @throws SettingError for the first wrong setting, in one line that names it */
export function loadSetup(env: NodeJS.ProcessEnv): Setup {
  const environment = readEnvironment(env);
  const configuration = loadConfiguration(environment.configDir, environment.policyPack);
  const { pack, calendar, units, escalation } = configuration;
  let judging: JudgingRules | undefined;
  return {
    environment,
    configuration,
    rulebook: { pack, calendar, units, ladder: escalation.ladder, newId: () => orderedId() },
    get judging() {
      return (judging ??= judgingOf(environment, configuration));
    },
  };
}

const judgingOf = (environment: Environment, configuration: Configuration): JudgingRules => ({
  severity: severityRulesOf(configuration.severityFile),
  units: configuration.units,
  pack: configuration.pack,
  gazetteer: configuration.gazetteer,
  domains: new OfficeDomains(new KeywordDomains(configuration.domains), officeModel(environment)),
});

const officeModel = (environment: Environment): DomainModelFile['now'] =>
  new DomainModelFile(domainModelPath(environment), (problem) => process.emitWarning(problem)).now;

/** @throws SettingError for the first mistake: file, line, key and what is expected */
export function severityRulesOf(file: YamlFile): SeverityRules {
  try {
    return readSeverityRules(file.value);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new SettingError(`${file.path}:${file.lineOf(keyPathOf(error.field ?? ''))} ${error.message}`);
  }
}

/** `eventTypes[3].levels` as a path of keys. */
const keyPathOf = (path: string): KeyPath =>
  (path.match(/[^.[\]]+/g) ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** The key for caller data: given, or kept in `DATA_DIR/secret` (mode 600) and made there at the first start. */
export function callerSecret(environment: Environment): string {
  if (environment.secret) return environment.secret;
  const file = join(environment.dataDir, 'secret');
  if (!existsSync(file)) makeSecret(environment.dataDir, file);
  return readFileSync(file, 'utf8').trim();
}

/** @throws SettingError where no folder can be made */
export function makeDataFolder(dataDir: string): void {
  usable(dataDir, () => makeFolder(dataDir));
}

/** One folder after the other: asked for all at once, Node tries for ever where none can be made (/proc/x). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function makeSecret(dataDir: string, file: string): void {
  makeDataFolder(dataDir);
  usable(dataDir, () => {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  });
}

function usable(dataDir: string, use: () => void): void {
  try {
    use();
  } catch (error) {
    throw new SettingError(
      `DATA_DIR=${dataDir} 不可用：${fileProblem(error) ?? (error instanceof Error ? error.message : String(error))}`,
    );
  }
}
