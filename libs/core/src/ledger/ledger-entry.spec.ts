import type { LedgerDraft } from '../cases/case-file.js';
import { instantOf } from '../time/instant.js';
import {
  canonicalJson,
  chain,
  type ChainTail,
  flawOf,
  GENESIS,
  type LedgerEntry,
  type SealedEntry,
} from './ledger-entry.js';

/** Stands in for SHA-256: 64 hexadecimal digits that differ when the text does. */
function digest(text: string): string {
  let sum = 7n;
  for (const character of text) sum = (sum * 1_000_003n + BigInt(character.codePointAt(0) ?? 0)) % 2n ** 256n;
  return sum.toString(16).padStart(64, '0');
}

const AT = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const draft = (kind: string, data: Record<string, unknown> = {}): LedgerDraft => ({
  caseId: 'c1',
  kind,
  effectiveAt: AT,
  actor: '值班员',
  data,
});
const START = { seq: 0, hash: GENESIS };
const links = chain([draft('opened', { deaths: 3 }), draft('warned'), draft('breached')], START, AT, digest);

/** The first entry that does not hold, as `seq:flaw`. */
function firstFlaw(entries: readonly LedgerEntry[]): string | undefined {
  let previous: ChainTail = START;
  for (const entry of entries) {
    const flaw = flawOf(entry, previous, digest);
    if (flaw) return `${entry.seq}:${flaw}`;
    previous = entry;
  }
  return undefined;
}
const [opened, warned, breached] = links as [SealedEntry, SealedEntry, SealedEntry];

describe('a chain', () => {
  it('holds as it was written, and numbers its links from one', () => {
    expect(firstFlaw(links)).toBeUndefined();
    expect(links.map((entry) => entry.seq)).toEqual([1, 2, 3]);
  });

  it('seals the canonical JSON of everything but the hash itself', () => {
    const sealed: string[] = [];
    const [entry] = chain(
      [{ ...draft('a "kind"', { b: [1, null], a: { 键: '值' } }), actor: '引号"' }],
      START,
      AT,
      (text) => {
        sealed.push(text);
        return digest(text);
      },
    );
    const { hash, effectiveAt, recordedAt, dataJson: _, ...rest } = entry as SealedEntry;
    const told = { ...rest, effectiveAt: effectiveAt.toISOString(), recordedAt: recordedAt.toISOString() };
    expect(sealed).toEqual([canonicalJson(told)]);
    expect(hash).toBe(digest(sealed[0] ?? ''));
  });

  it('is not recorded backwards where the clock was set back, and shows who did', () => {
    const before = instantOf(AT.getTime() - 540_000);
    const [kept] = chain([draft('answered')], breached, before, digest);
    expect(kept?.recordedAt).toEqual(AT);
    const forged = chain([draft('answered')], { seq: breached.seq, hash: breached.hash }, before, digest);
    expect(firstFlaw([...links, ...forged])).toBe('4:backdated');
  });

  it('holds across two writings', () => {
    const more = chain([draft('answered')], breached, AT, digest);
    expect(firstFlaw([...links, ...more])).toBeUndefined();
  });

  it.each<[string, Partial<LedgerEntry>]>([
    ['data', { data: { deaths: 2 } }],
    ['kind', { kind: 'closed' }],
    ['actor', { actor: '别人' }],
    ['moment in law', { effectiveAt: instantOf(AT.getTime() - 1) }],
    ['moment of recording', { recordedAt: instantOf(AT.getTime() + 1) }],
    ['case', { caseId: 'c2' }],
  ])('shows a changed %s', (_, change) => {
    expect(firstFlaw([{ ...opened, ...change }, warned, breached])).toBe('1:changed');
  });

  it('shows a removed entry', () => {
    expect(firstFlaw([opened, breached])).toBe('3:missing');
    expect(firstFlaw([warned, breached])).toBe('2:missing');
  });

  it('shows entries that were put in another order', () => {
    expect(firstFlaw([warned, opened, breached])).toBe('2:missing');
    expect(firstFlaw([{ ...warned, seq: 1 }, { ...opened, seq: 2 }, breached])).toBe('1:relinked');
  });

  it('shows an inserted entry, even one that is well linked to what is before it', () => {
    const [forged] = chain([draft('cancelled')], opened, AT, digest) as [SealedEntry];
    expect(firstFlaw([opened, forged, { ...warned, seq: 3 }, { ...breached, seq: 4 }])).toBe('3:relinked');
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of members', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, { y: 1, x: 2 }], c: null } })).toBe(
      canonicalJson({ a: { c: null, d: [1, { x: 2, y: 1 }] }, b: 1 }),
    );
  });

  it.each<[string, unknown, string]>([
    ['members in order', { a: { 键: '值' }, b: [{}, null] }, '{"a":{"键":"值"},"b":[{},null]}'],
    ['members of which one within is out of order', { a: 1, b: { d: 1, c: 2 } }, '{"a":1,"b":{"c":2,"d":1}}'],
    ['objects of a list out of order', [{ b: 1, a: 2 }], '[{"a":2,"b":1}]'],
    ['numbers as names, which an engine sorts by their value', { 9: 1, 10: 2 }, '{"10":2,"9":1}'],
  ])('writes %s by the units of the names', (_, value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it('leaves out what is undefined, as a database does', () => {
    expect(canonicalJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}');
    expect(canonicalJson({ b: [undefined, 1], a: undefined })).toBe('{"b":[null,1]}');
  });

  it('writes instants as any JSON does', () => {
    const told = { at: new Date('2026-02-01T08:00:00Z'), all: [new Date('2026-02-02T08:00:00Z')] };
    expect(canonicalJson(told)).toBe(canonicalJson(JSON.parse(JSON.stringify(told))));
  });

  it('reads back as the same value', () => {
    const value = { text: '“引号”\n', n: 1.5e-7, list: [true, null, 'é'] };
    expect(JSON.parse(canonicalJson(value))).toEqual(value);
  });
});
