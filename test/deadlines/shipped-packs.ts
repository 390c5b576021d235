import { fileURLToPath } from 'node:url';
import type { PolicyPack } from '@huiying/core';
import { loadPolicyPacks } from '@huiying/settings';

/** The shipped configuration. */
export const CONFIG = fileURLToPath(new URL('../../config', import.meta.url));

const packs = loadPolicyPacks(CONFIG);

/** @throws Error when there is no such pack */
export function shippedPack(id: string): PolicyPack {
  const pack = packs.find((each) => each.id === id);
  if (!pack) throw new Error(`no pack ${id}`);
  return pack;
}
