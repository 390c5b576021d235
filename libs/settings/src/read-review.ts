import type { AccountabilityClause, ScoreItem } from '@huiying/core';
import { z } from 'zod';
import { atLeastOne, identifier, words } from './field-schemas.js';
import { checkPart, type YamlFile } from './yaml-file.js';

const list = z.union([words.transform((one) => [one]), atLeastOne(words)]);
const maximum = z.number().positive().default(100);

/** A clause that has answers evaluated: the items, each out of `max` points. */
const evaluationSchema = z.looseObject({
  id: identifier,
  dims: list.exactOptional(),
  max: maximum,
  quote: words.exactOptional(),
});

const accountabilitySchema = z.looseObject({
  id: identifier,
  action: list.exactOptional(),
  triggers: list.exactOptional(),
  document: words.exactOptional(),
  quote: words.exactOptional(),
});

function clausesOf<Schema extends z.ZodType>(file: YamlFile, section: string, schema: Schema): z.output<Schema>[] {
  const clauses = (file.value as Record<string, unknown>)[section];
  return (Array.isArray(clauses) ? clauses : []).flatMap((clause: unknown, index) =>
    typeof clause === 'object' && clause !== null ? [checkPart(file, [section, index], clause, schema)] : [],
  );
}

/** 评分表: what the `evaluation` section of a pack asks to be evaluated. */
export const readScoreSheet = (file: YamlFile): ScoreItem[] =>
  clausesOf(file, 'evaluation', evaluationSchema).flatMap(({ id, dims = [], max, quote }) =>
    dims.map((name) => ({ name, max, clause: id, ...(quote !== undefined && { quote }) })),
  );

/** 问责条款: what the `accountability` section of a pack provides. @param document of the pack, for clauses that name none */
export const readAccountability = (file: YamlFile, document: string): AccountabilityClause[] =>
  clausesOf(file, 'accountability', accountabilitySchema).flatMap(({ id, action, triggers = [], quote, ...clause }) =>
    action === undefined
      ? []
      : [
          {
            id,
            action: action.join('、'),
            triggers,
            document: clause.document ?? document,
            ...(quote !== undefined && { quote }),
          },
        ],
  );
