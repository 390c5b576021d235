import { type Duty, DUTY_ASKS } from '@huiying/core';
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
  content: z.union([words, atLeastOne(words)]).exactOptional(),
  asks: z.enum(DUTY_ASKS).exactOptional(),
  artefact: z.union([identifier.transform((one) => [one]), atLeastOne(identifier)]).exactOptional(),
  inOrder: z.boolean().exactOptional(),
  times: z.number().int().min(1).exactOptional(),
  when: text,
});

/** The clauses of a pack that are shown as duties, with the place of their limits in the file. */
export function readDuties(file: YamlFile): { readonly duty: Duty; readonly path: KeyPath }[] {
  return Object.entries(file.value as Record<string, unknown>).flatMap(([section, items]) =>
    (Array.isArray(items) ? items : []).flatMap((item: unknown, index) => {
      if (typeof item !== 'object' || item === null || !('shownFor' in item)) return [];
      const clause = checkPart(file, [section, index], item, dutySchema);
      return [{ duty: dutyOf(clause), path: [section, index, 'shownFor'] }];
    }),
  );
}

function dutyOf({ id, quote, shownFor, asks, artefact, inOrder, times, ...clause }: z.output<typeof dutySchema>): Duty {
  const { who, rule, required, party, role, duty, deliverable, content, when } = clause;
  const asked = required ?? rule;
  const held = typeof content === 'string' ? [content] : content;
  const parts = [when, who, asked, party, role, duty, inWords(deliverable), held?.join('、')];
  return {
    id,
    what: parts.filter((part) => typeof part === 'string').join('：') || (quote ?? id),
    shownFor,
    ...(quote !== undefined && { quote }),
    ...(asks && { asks }),
    ...(artefact && { artefacts: artefact }),
    ...(artefact && held && { content: held }),
    ...(inOrder && { inOrder }),
    ...(times && { times }),
  };
}

/** An id like `first-release` says nothing to a reader that the clause's words do not; what follows up has none beside its condition. */
const inWords = (deliverable: unknown): unknown => {
  if (deliverable === 'follow-up') return '后续发布';
  return /^[\w-]+$/.test(String(deliverable)) ? undefined : deliverable;
};
