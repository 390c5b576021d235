import type { Deadline } from '../deadlines/deadline.js';
import { layersOf } from './pack-hints.js';
import type { PolicyPack } from './policy-pack.js';

const OF_EVERY_PACK = ['authoritative-release', 'press-conference', 'response', 'authoritative-response', 'follow-up'];

const RELEASES = ['authoritative-release', 'first-release'];

/** 信息发布: a text that is published, as against a conference and an answer. */
export const isRelease = (deliverable: string): boolean => RELEASES.includes(deliverable);

/**
 * What may be handed in as a response: the deliverables that any office has, those that the packs ask for, and those of the
 * deadlines of the case, which may have started under an earlier pack. Another word would be confirmed and stop nothing.
 */
export function isDeliverable(word: string, pack: PolicyPack, deadlines: readonly Deadline[]): boolean {
  if (OF_EVERY_PACK.includes(word) || deadlines.some(({ deliverable }) => deliverable === word)) return true;
  return layersOf(pack).some(
    ({ obligations, duties = [] }) =>
      obligations.some(({ id, deliverable }) => id === word || deliverable === word) ||
      duties.some(({ id, artefacts = [] }) => id === word || artefacts.includes(word)),
  );
}
