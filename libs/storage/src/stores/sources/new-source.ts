import { randomUUID } from 'node:crypto';
import { DomainError, feedAddress, registrableDomain } from '@huiying/core';
import type { EntityManager } from 'typeorm';

export interface NewSource {
  readonly url: string;
  readonly name: string;
  readonly scope?: 'local' | 'wide' | null | undefined;
  readonly intervalMinutes?: number | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly encoding?: string | null | undefined;
  readonly unitId?: string | null | undefined;
}

export interface AddedSource {
  readonly id: string;
  readonly url: string;
  readonly name: string;
}

const DEFAULT_SCOPE = 'local';
const DEFAULT_INTERVAL_MINUTES = 10;

/** A change with what null stands for. */
export const withDefaults = <T extends Pick<NewSource, 'scope' | 'intervalMinutes'>>(change: T): T => ({
  ...change,
  ...(change.scope === null && { scope: DEFAULT_SCOPE }),
  ...(change.intervalMinutes === null && { intervalMinutes: DEFAULT_INTERVAL_MINUTES }),
});

/** Taken by whoever adds or moves a source, so that two spellings of one address cannot be added at once. */
const SOURCE_LOCK = 7_018;

/** @throws DomainError `source-exists` */
export async function insertSource(manager: EntityManager, source: NewSource): Promise<AddedSource> {
  const id = randomUUID();
  const { url, name } = source;
  await refuseSameAddress(manager, url, id);
  const inserted = await manager.query<object[]>(
    `insert into source (id, url, name, scope, interval_minutes, time_zone, encoding, unit_id, domain)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (url) do nothing returning id`,
    [
      id,
      url,
      name,
      source.scope ?? DEFAULT_SCOPE,
      source.intervalMinutes ?? DEFAULT_INTERVAL_MINUTES,
      source.timeZone ?? null,
      source.encoding ?? null,
      source.unitId ?? null,
      registrableDomain(url),
    ],
  );
  // Another one that was polled meanwhile has moved there.
  if (inserted.length === 0) throw exists(url);
  return { id, url, name };
}

/** One feed in two spellings of its address would be polled twice. @throws DomainError `source-exists` */
export async function refuseSameAddress(manager: EntityManager, url: string, id: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [SOURCE_LOCK]);
  const near = await manager.query<{ id: string; url: string }[]>('select id, url from source where domain = $1', [
    registrableDomain(url),
  ]);
  const same = near.find((other) => other.id !== id && feedAddress(other.url) === feedAddress(url));
  if (same) throw exists(same.url);
}

const exists = (url: string): DomainError => new DomainError('conflict', 'source-exists', `信源 ${url} 已存在`, 'url');
