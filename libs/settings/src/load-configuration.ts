import { join } from 'node:path';
import type { DomainWords, EscalationSettings, Gazetteer, PolicyPack, Unit, WorkingCalendar } from '@huiying/core';
import { loadCalendar } from './load-calendar.js';
import { loadDomains } from './load-domains.js';
import { loadEscalation } from './load-escalation.js';
import { type FeedEntry, loadFeeds } from './load-feeds.js';
import { loadGazetteer } from './load-gazetteer.js';
import { choosePack, loadPolicyPacks } from './load-policy-packs.js';
import { loadUnits } from './load-units.js';
import { readYaml } from './yaml-file.js';

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
  /** severity.yaml as parsed; what it means is core's to say. */
  readonly severityYaml: unknown;
}

/**
 * Reads `configDir`; only the policy packs and severity.yaml must be there.
 * @throws SettingError for the first mistake: file, line, key and what is expected.
 */
export function loadConfiguration(configDir: string, packId: string): Configuration {
  const packs = loadPolicyPacks(configDir);
  const units = loadUnits(configDir);
  return {
    packs,
    pack: choosePack(packs, packId),
    units,
    escalation: loadEscalation(configDir, units),
    calendar: loadCalendar(configDir, 'cn'),
    feeds: loadFeeds(configDir, units),
    gazetteer: loadGazetteer(configDir),
    domains: loadDomains(configDir),
    severityYaml: readYaml(join(configDir, 'severity.yaml')).value,
  };
}
