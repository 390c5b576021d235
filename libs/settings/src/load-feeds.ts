import { join } from 'node:path';
import type { Unit } from '@huiying/core';
import { z } from 'zod';
import { askedAddress, identifier, strict, words } from './field-schemas.js';
import { shown } from './setting-error.js';
import { check, mistakeAt, readYamlIfAny } from './yaml-file.js';

/** A source to start with. */
export interface FeedEntry {
  readonly url: string;
  readonly name: string;
  /** `local`: everything in it concerns us; `wide`: only what names a place or unit of ours. */
  readonly scope: 'local' | 'wide';
  readonly intervalMinutes?: number;
  /** Of dates without a zone; an IANA name or an offset. */
  readonly timeZone?: string;
  /** Overrides what the feed says of itself. */
  readonly encoding?: string;
  readonly unitId?: string;
}

const takes = (attempt: () => unknown): boolean => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
};

const timeZone = words.refine((zone) => takes(() => new Intl.DateTimeFormat('en', { timeZone: zone })), {
  error: ({ input }) => `没有这个时区（例如 Asia/Shanghai），得到 ${shown(input)}`,
});
const encoding = words.refine((label) => takes(() => new TextDecoder(label)), {
  error: ({ input }) => `没有这种编码（例如 utf-8、gb18030），得到 ${shown(input)}`,
});

const feedsSchema = strict({
  feeds: z
    .array(
      strict({
        url: askedAddress,
        name: words,
        scope: z.enum(['local', 'wide']).default('local'),
        intervalMinutes: z.number().min(1).max(10_080).exactOptional(),
        timeZone: timeZone.exactOptional(),
        encoding: encoding.exactOptional(),
        unitId: identifier.exactOptional(),
      }),
    )
    .nullable(),
});

/**
 * The sources of `<configDir>/feeds.yaml`; none without a file.
 * @throws SettingError for a wrong key or value, an address given twice, a unit that is not there.
 */
export function loadFeeds(configDir: string, units: readonly Unit[]): readonly FeedEntry[] {
  const file = readYamlIfAny(join(configDir, 'feeds.yaml'));
  if (!file) return [];
  const feeds = check(file, feedsSchema).feeds ?? [];
  for (const [index, { url, unitId }] of feeds.entries()) {
    if (feeds.findIndex((other) => other.url === url) !== index)
      throw mistakeAt(file, ['feeds', index, 'url'], `信源 ${shown(url)} 重复`);
    if (unitId !== undefined && !units.some(({ id }) => id === unitId))
      throw mistakeAt(file, ['feeds', index, 'unitId'], `没有单位 ${unitId}`);
  }
  return feeds;
}
