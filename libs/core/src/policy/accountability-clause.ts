import type { Sanction } from '../proceedings/proceedings.js';
import { layersOf } from './pack-hints.js';
import type { AccountabilityClause, PolicyPack } from './policy-pack.js';

const WORDS: readonly (readonly [Sanction, RegExp])[] = [
  ['criticism', /批评|通报/],
  ['interview', /约谈/],
  ['exposure', /曝光/],
  ['referral', /追究|处分|问责/],
];

/** Which sanctions the words of a clause allow. */
export const sanctionsOf = ({ action }: Pick<AccountabilityClause, 'action'>): Sanction[] =>
  WORDS.flatMap(([sanction, words]) => (words.test(action) ? [sanction] : []));

/** The clauses of the packs in force that name a sanction, with their pack. */
export const accountabilityOf = (
  pack: PolicyPack,
): readonly { readonly pack: PolicyPack; readonly clause: AccountabilityClause }[] =>
  layersOf(pack).flatMap((layer) =>
    (layer.accountability ?? [])
      .filter((clause) => sanctionsOf(clause).length > 0)
      .map((clause) => ({ pack: layer, clause })),
  );
