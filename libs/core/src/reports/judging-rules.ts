import { madeOnce } from '../made-once.js';
import type { OfficeDomains } from '../domains/office-domains.js';
import { localTerms } from '../events/event-keys.js';
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

interface Prepared {
  readonly places: PlaceNames;
  /** See `localTerms`. */
  readonly local: ReadonlySet<number>;
}

/** Prepared once for a set of rules, which never changes. */
export const preparedFor = madeOnce(({ units, gazetteer }: JudgingRules): Prepared => ({
  places: placeNames(units, gazetteer),
  local: localTerms(units.flatMap((unit) => unit.regions ?? [])),
}));
