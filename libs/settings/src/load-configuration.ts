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
import { shippedPath } from './shipped-path.js';
import { readYaml, type YamlFile } from './yaml-file.js';

const SEVERITY = 'severity.yaml';

/** Everything the files of `CONFIG_DIR` say, checked. */
export interface Configuration {
  readonly packs: readonly PolicyPack[];
  /** The active one. */
  readonly pack: PolicyPack;
  readonly units: readonly Unit[];
  readonly escalation: EscalationSettings;
  readonly calendar: WorkingCalendar;
  readonly feeds: readonly FeedEntry[];
  /** The places of the country and abroad. */
  readonly gazetteer: Gazetteer;
  /** The domains and the words that speak for them; none without domains.yaml. */
  readonly domains: readonly DomainWords[];
  /** severity.yaml; what it means is core's to say. */
  readonly severityFile: YamlFile;
}

/**
 * Reads `configDir`; only the policy packs must be there.
 * @throws SettingError for the first mistake: file, line, key and what is expected.
 */
export function loadConfiguration(configDir: string, packId: string): Configuration {
  const units = loadUnits(configDir);
  const severity = readYaml(severityPath(configDir));
  const packs = loadPolicyPacks(configDir, {
    units: units.map(({ id }) => id),
    eventTypes: eventTypesOf(severity.value),
  });
  return {
    packs,
    pack: choosePack(packs, packId),
    units,
    escalation: loadEscalation(configDir, units),
    calendar: loadCalendar(configDir, 'cn'),
    feeds: loadFeeds(configDir, units),
    gazetteer: loadGazetteer(configDir),
    domains: loadDomains(configDir),
    severityFile: severity,
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
