import type { PolicyPack } from '@huiying/core';
import { SettingError } from './setting-error.js';

/**
 * The pack of an id, or of several joined by `+`: each stands on the one after it, whose rules hold where it has none of the kind.
 * @throws SettingError that lists the packs there are, or says that the chosen ones have no deadline at all.
 */
export function choosePack(packs: readonly PolicyPack[], ids: string): PolicyPack {
  const layers = ids.split('+').map((id) => layerOf(packs, id.trim(), ids));
  if (new Set(layers).size < layers.length) throw wrongPack(ids, '同一个制度包写了两次');
  if (layers.every(({ obligations }) => obligations.length === 0))
    throw wrongPack(ids, `没有时限要求，须叠加在有时限的制度包上，例如 ${ids}+national-default`);
  return layers.reduceRight((under, upper) => stack(upper, under));
}

function stack(upper: PolicyPack, under: PolicyPack): PolicyPack {
  return {
    ...upper,
    stackedOn: under,
    watchTopics: [...upper.watchTopics, ...under.watchTopics],
    campaigns: [...(upper.campaigns ?? []), ...(under.campaigns ?? [])],
    focus: [...(upper.focus ?? []), ...(under.focus ?? [])],
  };
}

function layerOf(packs: readonly PolicyPack[], id: string, asked: string): PolicyPack {
  const pack = packs.find((candidate) => candidate.id === id);
  if (pack) return pack;
  throw new SettingError(
    `没有制度包 POLICY_PACK=${JSON.stringify(asked)}，可用：${packs.map((each) => each.id).join('、')}`,
  );
}

const wrongPack = (ids: string, problem: string): SettingError =>
  new SettingError(`制度包 POLICY_PACK=${JSON.stringify(ids)} 不可用：${problem}`);
