import type { Applicability, SupersededHint } from '@huiying/core';
import { z } from 'zod';
import { identifier, words } from './field-schemas.js';
import { checkPart, type KeyPath, mistakeAt, type YamlFile } from './yaml-file.js';

/** A clause of any section: its name and the words it stands on. */
const clauseSchema = z.looseObject({
  id: z.union([identifier, z.number()]).exactOptional(),
  quote: words.exactOptional(),
});

/** What the limits of obligations may name; absent, any name is taken. */
export interface KnownNames {
  readonly units?: readonly string[];
  readonly eventTypes?: readonly string[] | undefined;
}

/** Ids of clauses of the pack. */
type Clauses = ReadonlySet<string>;

/** Every clause of every section, checked: an id names one clause of its section. */
export function checkClauses(file: YamlFile): Clauses {
  const sections = Object.entries(file.value as Record<string, unknown>);
  return new Set(sections.flatMap(([section, items]) => (Array.isArray(items) ? idsIn(file, section, items) : [])));
}

function idsIn(file: YamlFile, section: string, items: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    if (typeof item !== 'object' || item === null) continue;
    const { id } = checkPart(file, [section, index], item, clauseSchema);
    if (id === undefined) continue;
    const first = seen.get(String(id));
    if (first !== undefined) {
      const line = file.lineOf([section, first, 'id']);
      throw mistakeAt(file, [section, index, 'id'], `标识 ${id} 重复，第 ${line} 行已使用`);
    }
    seen.set(String(id), index);
  }
  return [...seen.keys()];
}

/** Whom a part of the file is for, and where it says so. */
export interface Limits {
  readonly appliesTo: Applicability;
  readonly path: KeyPath;
}

/** A limit to a name that is not there would hold for no case, in silence. */
export function refuseUnknownNames(
  file: YamlFile,
  limits: readonly Limits[],
  names: KnownNames & { readonly focuses: readonly string[] },
): void {
  for (const { appliesTo, path } of limits) {
    for (const list of ['focuses', 'units', 'eventTypes'] as const) {
      const n = (appliesTo[list] ?? []).findIndex((name) => names[list]?.includes(name) === false);
      if (n >= 0) throw mistakeAt(file, [...path, list, n], `没有${KINDS_ZH[list]} ${appliesTo[list]?.[n]}`);
    }
  }
}

const KINDS_ZH = { focuses: '收集重点或专题', units: '单位', eventTypes: '事件类型' };

export function refuseUnknownClauses(file: YamlFile, hints: readonly SupersededHint[], clauses: Clauses): void {
  const n = hints.findIndex(({ clause }) => clause !== 'pack' && !clauses.has(clause));
  if (n >= 0) throw mistakeAt(file, ['supersededHints', n, 'clause'], `没有条款 ${hints[n]?.clause}`);
}
