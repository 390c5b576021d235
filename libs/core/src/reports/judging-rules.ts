import type { OfficeDomains } from '../domains/office-domains.js';
import type { Gazetteer } from '../places/gazetteer.js';
import { placeNames, type PlaceNames } from '../places/place-names.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import type { Unit } from '../policy/unit.js';
import type { SeverityRules } from '../severity/severity-rules.js';

/** All that a report is judged by. */
export interface JudgingRules {
  readonly severity: SeverityRules;
  readonly units: readonly Unit[];
  readonly pack: PolicyPack;
  readonly gazetteer: Gazetteer;
  readonly domains: OfficeDomains;
}

const prepared = new WeakMap<JudgingRules, PlaceNames>();

/** Prepared once for a set of rules, which never changes. */
export function placeNamesOf(rules: JudgingRules): PlaceNames {
  const known = prepared.get(rules);
  if (known) return known;
  const names = placeNames(rules.units, rules.gazetteer);
  prepared.set(rules, names);
  return names;
}
