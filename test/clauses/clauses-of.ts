import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CONFIG } from '../deadlines/shipped-packs.js';

export interface Clause {
  readonly id: string;
  readonly tag: string;
  readonly quote: string;
}

interface Part {
  readonly id?: string;
  readonly tag?: string;
  readonly quote?: string;
  readonly citation?: { readonly quote?: string };
}

/** The clauses of a shipped pack in the order of its file; deadlines are core. */
export function clausesOf(pack: string): Clause[] {
  const file = parse(readFileSync(join(CONFIG, 'policies', `${pack}.yaml`), 'utf8')) as Record<string, unknown>;
  return Object.entries(file).flatMap(([section, parts]) =>
    (Array.isArray(parts) ? (parts as Part[]) : []).flatMap(({ id, tag, quote, citation }) => {
      const near = section === 'obligations' ? 'core' : tag;
      return id === undefined || near === undefined ? [] : [{ id, tag: near, quote: quote ?? citation?.quote ?? '' }];
    }),
  );
}
