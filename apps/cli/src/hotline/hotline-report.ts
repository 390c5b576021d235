import { createHash } from 'node:crypto';
import { type IncomingReport, type Unit, withoutCaller } from '@huiying/core';
import type { HotlineRow } from '@huiying/intake';

/** A row of a spreadsheet as a report; what a hotline takes down is published to us when it is received. */
export function hotlineReport(row: HotlineRow, units: readonly Unit[]): IncomingReport {
  const caller = { name: row.callerName, phone: row.callerPhone };
  return {
    identity: `hotline:${row.externalId ?? contentHash(row)}`,
    origin: 'hotline',
    scope: 'local',
    sourceId: null,
    sourceName: row.channel,
    externalId: row.externalId,
    channel: row.channel,
    url: null,
    title: withoutCaller(row.title, caller),
    text: withoutCaller(row.text, caller),
    published: { at: row.receivedAt, precision: row.receivedPrecision },
    publishedRaw: row.receivedRaw,
    occurred: null,
    place: row.place,
    callerName: row.callerName,
    callerPhone: row.callerPhone,
    unitId: row.unitName === null ? null : (unitNamed(row.unitName, units)?.id ?? null),
    ...(row.unitName !== null && { unitRaw: row.unitName }),
    backfill: false,
  };
}

/** Without a number of its own an entry is the same when it came at the same time with the same words. */
function contentHash({ receivedAt, title, text }: HotlineRow): string {
  return createHash('sha256')
    .update(JSON.stringify([receivedAt.getTime(), title, text]))
    .digest('hex');
}

export const unitNamed = (name: string, units: readonly Unit[]): Unit | undefined =>
  units.find((unit) => [unit.id, unit.name, ...unit.aliases].includes(name.trim()));
