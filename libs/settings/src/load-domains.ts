import { join } from 'node:path';
import type { DomainWords } from '@huiying/core';
import { z } from 'zod';
import { atLeastOne, strict, wordList, words } from './field-schemas.js';
import { check, mistakeAt, readYamlIfAny } from './yaml-file.js';

const domainsSchema = strict({
  domains: atLeastOne(
    strict({
      name: words,
      topics: z.record(words, atLeastOne(words)).default({}),
      words: wordList.default([]),
    }),
  ),
});

/**
 * The domains of `<configDir>/domains.yaml` with their words; none without the file.
 * @throws SettingError for a wrong key or value, or a domain given twice
 */
export function loadDomains(configDir: string): readonly DomainWords[] {
  const file = readYamlIfAny(join(configDir, 'domains.yaml'));
  if (!file) return [];
  const { domains } = check(file, domainsSchema);
  for (const [index, { name }] of domains.entries()) {
    if (domains.findIndex((other) => other.name === name) !== index) {
      throw mistakeAt(file, ['domains', index, 'name'], `领域 ${name} 重复`);
    }
  }
  return domains.map(({ name, topics, words: general }) => ({
    name,
    words: general,
    topics: Object.entries(topics).map(([field, list]) => ({ field, words: list })),
  }));
}
