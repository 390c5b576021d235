import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DomainWords, EscalationSettings, Gazetteer, PolicyPack, Unit, WorkingCalendar } from '@huiying/core';
import { choosePack } from './choose-pack.js';
import { loadCalendar } from './load-calendar.js';
import { loadDomains } from './load-domains.js';
import { loadEscalation } from './load-escalation.js';
import { type FeedEntry, loadFeeds } from './load-feeds.js';
import { loadGazetteer } from './load-gazetteer.js';
import { loadPolicyPacks } from './load-policy-packs.js';
import { loadUnits } from './load-units.js';
import { refuseUnknownFiles } from './refuse-unknown-files.js';
import { shippedPath } from './shipped-path.js';
import { toldDefaults } from './told-defaults.js';
import { readYaml, type YamlFile } from './yaml-file.js';

const SEVERITY = 'severity.yaml';
const READ = ['units.yaml', 'escalation.yaml', SEVERITY, 'domains.yaml', 'feeds.yaml'];

/** The packs of `CONFIG_DIR`, and the names that they may limit a rule to. */
export interface PacksAndNames {
  readonly packs: readonly PolicyPack[];
  readonly units: readonly Unit[];
  /** Ids of the level tables; absent where those cannot be listed. */
  readonly eventTypes: readonly string[] | undefined;
  /** severity.yaml; what it means is core's to say. */
  readonly severityFile: YamlFile;
}

/** Everything the files of `CONFIG_DIR` say, checked. */
export interface Configuration extends PacksAndNames {
  /** The active one. */
  readonly pack: PolicyPack;
  readonly escalation: EscalationSettings;
  readonly calendar: WorkingCalendar;
  readonly feeds: readonly FeedEntry[];
  /** The places of the country and abroad. */
  readonly gazetteer: Gazetteer;
  /** The domains and the words that speak for them; none without domains.yaml. */
  readonly domains: readonly DomainWords[];
  /** What goes by default and an office should know of, one line each. */
  readonly toldDefaults: readonly string[];
}

/** @throws SettingError for the first mistake: file, line, key and what is expected. */
export function loadPacksAndNames(configDir: string): PacksAndNames {
  refuseUnknownFiles(configDir, READ);
  const units = loadUnits(configDir);
  const severityFile = readYaml(severityPath(configDir));
  const eventTypes = eventTypesOf(severityFile.value);
  const packs = loadPolicyPacks(configDir, { units: units.map(({ id }) => id), eventTypes });
  return { packs, units, eventTypes, severityFile };
}

/**
 * Reads `configDir`; only the policy packs must be there.
 * @throws SettingError for the first mistake: file, line, key and what is expected.
 */
export function loadConfiguration(configDir: string, packId: string): Configuration {
  const found = loadPacksAndNames(configDir);
  const { packs, units } = found;
  return {
    ...found,
    pack: choosePack(packs, packId),
    escalation: loadEscalation(configDir, units),
    calendar: loadCalendar(configDir, 'cn'),
    feeds: loadFeeds(configDir, units),
    gazetteer: loadGazetteer(configDir),
    domains: loadDomains(configDir),
    toldDefaults: toldDefaults(configDir, units),
  };
}

/** The level tables are national: a folder of settings without its own goes by the ones shipped. */
function severityPath(configDir: string): string {
  const own = join(configDir, SEVERITY);
  return existsSync(own) ? own : shippedPath(SEVERITY);
}

/** Their ids; what else the table holds is core's to read. */
function eventTypesOf(severityYaml: unknown): string[] | undefined {
  const { eventTypes } = (severityYaml ?? {}) as { eventTypes?: unknown };
  return Array.isArray(eventTypes) ? eventTypes.map((each: { id?: unknown } | null) => String(each?.id)) : undefined;
}
