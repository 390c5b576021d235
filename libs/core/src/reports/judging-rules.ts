import type { Gazetteer } from '../places/gazetteer.js';
import type { PolicyPack } from '../policy/policy-pack.js';
import type { Unit } from '../policy/unit.js';
import type { SeverityRules } from '../severity/severity-rules.js';

/** All that a report is judged by. */
export interface JudgingRules {
  readonly severity: SeverityRules;
  readonly units: readonly Unit[];
  readonly pack: PolicyPack;
  readonly gazetteer: Gazetteer;
}
