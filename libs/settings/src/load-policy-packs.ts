import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyPack } from '@huiying/core';
import { z } from 'zod';
import { applicability } from './applicability-schema.js';
import { closestWord } from './closest-word.js';
import { atLeastOne, date, identifier, percentage, period, strict, wordList, words } from './field-schemas.js';
import { refuseUnknownFiles } from './refuse-unknown-files.js';
import { SettingError } from './setting-error.js';
import { shippedPath } from './shipped-path.js';
import { readDuties } from './read-duties.js';
import { readAccountability, readScoreSheet } from './read-review.js';
import { checkClauses, type KnownNames, refuseUnknownClauses, refuseUnknownNames } from './policy-clauses.js';
import { check, mistakeAt, readYaml, type YamlFile } from './yaml-file.js';

const obligation = strict({
  id: identifier,
  deliverable: identifier,
  appliesTo: applicability,
  within: period(),
  startsFrom: z.enum(['auto', 'occurred', 'first-published', 'detected']).default('auto'),
  citation: strict({ document: words, quote: words.exactOptional() }).exactOptional(),
});

const focusSigns = strict({
  words: atLeastOne(words).exactOptional(),
  concerns: atLeastOne(z.enum(['incident', 'complaint', 'question', 'rumour', 'topic'])).exactOptional(),
  origins: atLeastOne(z.enum(['feed', 'hotline', 'manual'])).exactOptional(),
});

const focusText = z.union([words, atLeastOne(words).transform((parts) => parts.join('；'))]);

const readKeys = {
  id: identifier,
  title: words.exactOptional(),
  confirmation: z.enum(['required', 'self-allowed']).default('required'),
  onUpgrade: z.enum(['qualifying-fact', 'original-start']).default('qualifying-fact'),
  drill: z.boolean().default(false),
  warnAt: percentage.default(0.8),
  validFrom: date.exactOptional(),
  validUntil: date.exactOptional(),
  supersededHints: z.array(strict({ clause: identifier, by: words, note: words.exactOptional() })).default([]),
  obligations: z.array(obligation),
  otherClocks: z.array(z.looseObject({ id: identifier, what: words, within: period(), start: words })).default([]),
  watchTopics: z
    .array(z.looseObject({ id: identifier, topic: words, words: wordList, lead: wordList.exactOptional() }))
    .default([]),
  specialCampaigns: z
    .array(
      z.looseObject({
        id: identifier,
        periods: z.array(strict({ topic: words, from: date, until: date, words: atLeastOne(words) })).default([]),
      }),
    )
    .default([]),
  focus: z.array(z.looseObject({ id: identifier, what: focusText, when: focusSigns.exactOptional() })).default([]),
};
const packSchema = z.looseObject(readKeys);

/** Spelt like a key that is read, yet a section of its own: duties by topic without words to look for. */
const SECTIONS_OF_THEIR_OWN = ['watch_topics'];

/** What applies where no pack is chosen. */
const NATIONAL = 'national-default';

/**
 * Every pack of `<configDir>/policies`, by id, and the national one that is shipped where the folder has none. A pack may hold any further sections; they are kept as `extras`.
 * @throws SettingError for the first mistake in any of them.
 */
export function loadPolicyPacks(configDir: string, known: KnownNames = {}): PolicyPack[] {
  const folder = join(configDir, 'policies');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
  refuseUnknownFiles(folder, names, '<标识>.yaml');
  if (names.length === 0) throw new SettingError(`CONFIG_DIR=${configDir} 中没有制度包（policies/*.yaml）`);
  const files = names.toSorted().map((name) => readYaml(join(folder, name)));
  const packs = files.map((file) => packOf(file, known));
  for (const [index, pack] of packs.entries()) {
    const first = packs.findIndex(({ id }) => id === pack.id);
    const file = files[index];
    if (file && first !== index)
      throw mistakeAt(file, ['id'], `制度包 ${pack.id} 已在 ${files[first]?.path ?? ''} 中定义`);
  }
  const isOwn = packs.some(({ id }) => id === NATIONAL);
  const all = isOwn ? packs : [...packs, packOf(readYaml(shippedPath('policies', `${NATIONAL}.yaml`)), {})];
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function packOf(file: YamlFile, names: KnownNames): PolicyPack {
  refuseMisspeltKeys(file);
  const {
    id,
    title = id,
    obligations,
    watchTopics,
    focus,
    otherClocks,
    specialCampaigns,
    ...rest
  } = check(file, packSchema);
  const { confirmation, onUpgrade, drill, warnAt, supersededHints, validFrom, validUntil, ...extras } = rest;
  const cited = obligations.map((each) => ({ ...each, citation: each.citation ?? { document: title } }));
  const focuses = [...focus, ...watchTopics].map((each) => each.id);
  refuseUnknownClauses(file, supersededHints, checkClauses(file));
  const duties = readDuties(file);
  const limits = [
    ...cited.map(({ appliesTo }, index) => ({ appliesTo, path: ['obligations', index, 'appliesTo'] })),
    ...duties.map(({ duty, path }) => ({ appliesTo: duty.shownFor, path })),
  ];
  refuseUnknownNames(file, limits, { ...names, focuses });
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom)
    throw mistakeAt(file, ['validUntil'], `早于 validFrom（${validFrom}）`);
  return {
    id,
    title,
    version: createHash('sha256').update(file.text).digest('hex').slice(0, 12),
    drill,
    confirmation,
    onUpgrade,
    warnAt,
    obligations: cited,
    watchTopics,
    campaigns: specialCampaigns.flatMap(({ id: clause, periods }) => periods.map((each) => ({ ...each, id: clause }))),
    focus,
    duties: duties.map(({ duty }) => duty),
    scoreSheet: readScoreSheet(file),
    accountability: readAccountability(file, documentOf(extras) ?? title),
    otherClocks,
    supersededHints,
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
    extras,
  };
}

const documentOf = ({ document }: Record<string, unknown>): string | undefined =>
  typeof document === 'string' ? document : undefined;

/** Sections are free, so a misspelt key would be kept in silence and its rule lost. */
function refuseMisspeltKeys(file: YamlFile): void {
  if (typeof file.value !== 'object' || file.value === null) return;
  const known = Object.keys(readKeys);
  for (const key of Object.keys(file.value)) {
    if (known.includes(key) || SECTIONS_OF_THEIR_OWN.includes(key)) continue;
    const meant = closestWord(key, known);
    if (meant) throw mistakeAt(file, [key], `没有这个键，是不是 ${meant}？`);
  }
}
