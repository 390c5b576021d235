import type { Duty } from '@huiying/core';
import { z } from 'zod';
import { applicability } from './applicability-schema.js';
import { atLeastOne, identifier, words } from './field-schemas.js';
import { checkPart, type KeyPath, type YamlFile } from './yaml-file.js';

const text = z.union([words, atLeastOne(words).transform((parts) => parts.join('、'))]).exactOptional();

/** A clause of any section that says for which cases it is to be shown; what it asks stands under one of these keys. */
const dutySchema = z.looseObject({
  id: identifier,
  shownFor: applicability,
  quote: words.exactOptional(),
  required: text,
  rule: text,
  party: text,
  role: text,
  duty: text,
  deliverable: text,
  content: text,
  when: text,
});

/** The clauses of a pack that are shown as duties, with the place of their limits in the file. */
export function readDuties(file: YamlFile): { readonly duty: Duty; readonly path: KeyPath }[] {
  return Object.entries(file.value as Record<string, unknown>).flatMap(([section, items]) =>
    (Array.isArray(items) ? items : []).flatMap((item: unknown, index) => {
      if (typeof item !== 'object' || item === null || !('shownFor' in item)) return [];
      const { id, quote, shownFor, required, ...clause } = checkPart(file, [section, index], item, dutySchema);
      const { who, rule, party, role, duty, deliverable, content, when } = clause as Record<string, unknown>;
      const parts = [when, who, required ?? rule, party, role, duty, inWords(deliverable), content];
      const what = parts.filter((part) => typeof part === 'string').join('：') || (quote ?? id);
      return [
        { duty: { id, what, shownFor, ...(quote !== undefined && { quote }) }, path: [section, index, 'shownFor'] },
      ];
    }),
  );
}

/** An id like `first-release` says nothing to a reader that the clause's words do not. */
const inWords = (deliverable: unknown): unknown => (/^[\w-]+$/.test(String(deliverable)) ? undefined : deliverable);
