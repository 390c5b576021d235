import type { ReviewRow, SanctionWord, UnitRef } from '@huiying/contract';
import { type Instant, SANCTIONS, type Unit } from '@huiying/core';
import type { DataSource } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';

/** What a unit is assessed by: the evaluations of the cases it leads, and the sanctions it was given, in a period. */
export class ReviewStore {
  readonly #unitNames: ReadonlyMap<string, string>;

  constructor(
    private readonly database: DataSource,
    units: readonly Unit[],
  ) {
    this.#unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  }

  /** @param to exclusive. Cases of a drill do not count. */
  async byUnit(from: Instant, to: Instant): Promise<ReviewRow[]> {
    const rows = await this.database.query<Row[]>(
      `with evaluated as (
         select lead_unit_id as unit_id, count(*) as n, avg((proceedings #>> '{evaluation,total}')::numeric) as mean
         from cases
         where not drill and (proceedings #>> '{evaluation,at}')::timestamptz >= $1
           and (proceedings #>> '{evaluation,at}')::timestamptz < $2
         group by lead_unit_id
       ), held as (
         select held ->> 'unitId' as unit_id, jsonb_object_agg(held ->> 'sanction', n) as sanctions from (
           select jsonb_build_object('unitId', a ->> 'unitId', 'sanction', a ->> 'sanction') as held, count(*) as n
           from cases, jsonb_array_elements(proceedings -> 'accountability') a
           where not drill and (a ->> 'at')::timestamptz >= $1 and (a ->> 'at')::timestamptz < $2
           group by 1) each
         group by 1
       )
       select coalesce(e.unit_id, h.unit_id) as unit_id, e.n, e.mean, h.sanctions
       from evaluated e full join held h on h.unit_id = e.unit_id order by 1 nulls last`,
      [from, to],
    );
    return rows.map((row): ReviewRow => {
      const given = (row['sanctions'] ?? {}) as Partial<Record<SanctionWord, number>>;
      return {
        unit: this.#unitRef(row['unit_id'] as string | null),
        n: Number(row['n'] ?? 0),
        mean: row['mean'] === null ? null : Math.round(Number(row['mean']) * 10) / 10,
        sanctions: Object.fromEntries(SANCTIONS.map((word) => [word, given[word] ?? 0])) as ReviewRow['sanctions'],
      };
    });
  }

  #unitRef(id: string | null): UnitRef | null {
    return id === null ? null : { id, name: this.#unitNames.get(id) ?? id };
  }
}
