import { createHash, type Hash } from 'node:crypto';
import { type ChainEnd, type DayHead, DomainError, endLine, flawOfHead, readAnchorLine } from '@huiying/core';
import type { EntityManager } from 'typeorm';
import type { Row } from '../../rows/case-file.row.js';
import { sha256 } from './append-ledger.js';
import { rowToHead } from './pg-day-heads.js';
import type { Broken } from './broken.js';
import { DAY_HEADS } from './verify-ledger.js';

/** Lines of a file of heads that was kept outside: whole, or only some of its heads. */
export type AnchorFile = AsyncIterable<string> | Iterable<string>;

const PAGE = 1_000;
const MOST = 100;

interface Block {
  readonly head: DayHead;
  lines: number;
  readonly hash: Hash;
  readonly chains: Set<string>;
}

/**
 * Compares a ledger that holds in itself with heads that were kept outside: what they name must still be there. First
 * the cases and entries, then the heads that are not those of the file.
 * @throws DomainError `not-an-anchor`, `damaged-anchor` when the file does not hold in itself
 */
export async function checkAnchor(
  manager: EntityManager,
  file: AnchorFile,
): Promise<{ broken: Broken[]; heads: number; ends: number }> {
  const check = new AnchorCheck(manager);
  for await (const line of file) if (line.trim() !== '') await check.take(line);
  return check.result();
}

class AnchorCheck {
  readonly #broken: Broken[] = [];
  readonly #headFlaws: Broken[] = [];
  #block: Block | undefined;
  #page: ChainEnd[] = [];
  #heads = 0;
  #ends = 0;

  constructor(private readonly manager: EntityManager) {}

  async take(line: string): Promise<void> {
    const read = readAnchorLine(line);
    if ('head' in read) return this.#begin(read.head);
    const block = this.#block;
    if (!block) throw damaged('第一行不是日封');
    block.lines += 1;
    block.hash.update(endLine(read.end));
    block.chains.add(read.end.chain);
    this.#page.push(read.end);
    if (this.#page.length >= PAGE) await this.#comparePage();
  }

  async result(): Promise<{ broken: Broken[]; heads: number; ends: number }> {
    await this.#endBlock();
    await this.#comparePage();
    if (this.#heads === 0) throw damaged('没有一条日封');
    return { broken: [...this.#broken, ...this.#headFlaws].slice(0, MOST), heads: this.#heads, ends: this.#ends };
  }

  async #begin(head: DayHead): Promise<void> {
    await this.#endBlock();
    const last = this.#block?.head;
    const previous = last && last.number + 1 === head.number ? last : undefined;
    if (flawOfHead(head, previous, sha256)) throw damaged(`第 ${head.number} 号日封`);
    this.#block = { head, lines: 0, hash: createHash('sha256'), chains: new Set() };
    this.#heads += 1;
  }

  async #endBlock(): Promise<void> {
    const block = this.#block;
    if (!block) return;
    const { head, lines, hash, chains } = block;
    const isWhole = lines === head.grown && hash.digest('hex') === head.grownHash;
    if (lines > 0 && !isWhole) throw damaged(`第 ${head.number} 号日封的各链`);
    const [row] = await this.manager.query<Row[]>('select * from ledger_day_head where number = $1', [head.number]);
    if (row && rowToHead(row).hash === head.hash) return;
    const flaw = row ? 'rewritten' : 'missing';
    this.#headFlaws.push({ chain: DAY_HEADS, seq: head.number, flaw, kind: head.day });
    if (lines > 0) await this.#findInserted(head.number, chains);
  }

  /** Chains that the database now counts among those of a head, and that the head did not cover. */
  async #findInserted(number: number, chains: ReadonlySet<string>): Promise<void> {
    const now = await this.manager.query<{ chain: string; seq: number }[]>(
      'select chain, seq from ledger_day_line where head = $1 order by chain',
      [number],
    );
    for (const { chain, seq } of now.filter((line) => !chains.has(line.chain)))
      this.#broken.push({ chain, seq, flaw: 'inserted', kind: null });
  }

  async #comparePage(): Promise<void> {
    const page = this.#page.splice(0);
    this.#ends += page.length;
    const unlike = await this.manager.query<{ chain: string; seq: number; kind: string | null; has_any: boolean }[]>(
      `select a.chain, a.seq, e.kind, exists (select from ledger_entry x where x.chain = a.chain) as has_any
       from unnest($1::text[], $2::integer[], $3::text[]) as a (chain, seq, hash)
       left join ledger_entry e on e.chain = a.chain and e.seq = a.seq
       where e.hash is distinct from a.hash`,
      [page.map(({ chain }) => chain), page.map(({ seq }) => seq), page.map(({ hash }) => hash)],
    );
    for (const { chain, seq, kind, has_any } of unlike) {
      const missing = has_any ? 'truncated' : 'removed';
      this.#broken.push({ chain, seq, flaw: kind === null ? missing : 'rewritten', kind });
    }
  }
}

const damaged = (what: string): DomainError =>
  new DomainError('invalid', 'damaged-anchor', `台账日封文件自身不完整或被改动：${what}`);
