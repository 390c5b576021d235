import { randomBytes, randomUUID } from 'node:crypto';
import type { ApiKeyView } from '@huiying/contract';
import { DomainError, formatInstant } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { ApiKeyRow } from '../rows/api-key.row.js';
import { noteInSystemChain } from './ledger/system-chain.js';
import { tokenHash } from './token-hash.js';

/** Keys by which machines push reports and hotline entries. Who changes something, `by`, stands in the ledger. */
export class ApiKeyStore {
  constructor(private readonly database: DataSource) {}

  async list(): Promise<ApiKeyView[]> {
    const rows = await this.database.getRepository(ApiKeyRow).find({ order: { name: 'ASC' } });
    return rows.map(toView);
  }

  /** @returns with the key, shown this once. @throws DomainError `key-name-taken` */
  async add(name: string, by: string): Promise<ApiKeyView & { key: string }> {
    const key = `hy_${randomBytes(32).toString('base64url')}`;
    return this.database.transaction(async (manager) => {
      const [row] = await manager.query<{ id: string; created_at: Date }[]>(
        `insert into api_key (id, name, role, token_hash) values ($1, $2, 'intake', $3)
         on conflict (name) do nothing returning id, created_at`,
        [randomUUID(), name, tokenHash(key)],
      );
      if (!row) throw new DomainError('conflict', 'key-name-taken', `接口密钥 ${name} 已存在`, 'name');
      await noteInSystemChain(manager, [{ kind: 'api-key-added', data: { name, role: 'intake' } }], by);
      return { id: row.id, name, createdAt: formatInstant(row.created_at), key };
    });
  }

  /** The machine is refused from the next request on. @throws DomainError `no-such-key` */
  withdraw(id: string, by: string): Promise<void> {
    return this.database.transaction(async (manager) => {
      const [[row]] = await manager.query<[{ name: string }[], number]>(
        'delete from api_key where id = $1 returning name',
        [id],
      );
      if (!row) throw new DomainError('not-found', 'no-such-key', '没有这个接口密钥');
      await noteInSystemChain(manager, [{ kind: 'api-key-withdrawn', data: { name: row.name } }], by);
    });
  }
}

const toView = ({ id, name, createdAt }: ApiKeyRow): ApiKeyView => ({
  id,
  name,
  createdAt: formatInstant(createdAt),
});
