import {
  DomainError,
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
