import { randomBytes, randomUUID } from 'node:crypto';
import type { ApiKeyView } from '@huiying/contract';
import { DomainError, formatInstant } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { ApiKeyRow } from '../rows/api-key.row.js';
import { tokenHash } from './token-hash.js';

/** Keys by which machines push reports and hotline entries. */
export class ApiKeyStore {
  constructor(private readonly database: DataSource) {}

  async list(): Promise<ApiKeyView[]> {
    const rows = await this.database.getRepository(ApiKeyRow).find({ order: { name: 'ASC' } });
    return rows.map(toView);
  }

  /** @returns with the key, shown this once. @throws DomainError `key-name-taken` */
  async add(name: string): Promise<ApiKeyView & { key: string }> {
    const key = `hy_${randomBytes(32).toString('base64url')}`;
    const [row] = await this.database.query<{ id: string; created_at: Date }[]>(
      `insert into api_key (id, name, role, token_hash) values ($1, $2, 'intake', $3)
       on conflict (name) do nothing returning id, created_at`,
      [randomUUID(), name, tokenHash(key)],
    );
    if (!row) throw new DomainError('conflict', 'key-name-taken', `接口密钥 ${name} 已存在`, 'name');
    return { id: row.id, name, createdAt: formatInstant(row.created_at), key };
  }

  /** The machine is refused from the next request on. @throws DomainError `no-such-key` */
  async withdraw(id: string): Promise<ApiKeyView> {
    const keys = this.database.getRepository(ApiKeyRow);
    const row = await keys.findOneBy({ id });
    if (!row || (await keys.delete({ id })).affected === 0) {
      throw new DomainError('not-found', 'no-such-key', '没有这个接口密钥');
    }
    return toView(row);
  }
}

const toView = ({ id, name, createdAt }: ApiKeyRow): ApiKeyView => ({
  id,
  name,
  createdAt: formatInstant(createdAt),
});
