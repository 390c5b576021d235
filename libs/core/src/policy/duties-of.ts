import { applies, type DeadlineSubject } from '../deadlines/obligations-of.js';
import { layersOf } from './pack-hints.js';
import type { Duty, PolicyPack } from './policy-pack.js';

/** A duty with the pack that it comes from. */
export interface PackDuty {
  readonly pack: PolicyPack;
  readonly duty: Duty;
}

/** What the packs ask of a case besides its deadlines, in their order: shown with the clause's words, never counted. */
export const dutiesOf = (pack: PolicyPack, subject: DeadlineSubject): PackDuty[] =>
  layersOf(pack).flatMap((layer) =>
    (layer.duties ?? [])
      .filter(({ shownFor }) => applies({ appliesTo: shownFor }, subject))
      .map((duty) => ({ pack: layer, duty })),
  );
