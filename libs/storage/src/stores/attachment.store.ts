import { createHash, randomUUID } from 'node:crypto';
import { type Attachment, DomainError, formatInstant } from '@huiying/core';
import type { DataSource } from 'typeorm';
import { databaseNow } from '../data-source.js';
import type { Row } from '../rows/case-file.row.js';
import { ATTACHMENT_ADDED } from './ledger/attachment-flaw.js';
import { noteInSystemChain } from './ledger/system-chain.js';

/** Copies that were handed in as evidence, and when. */
export class AttachmentStore {
  constructor(private readonly database: DataSource) {}

  add(
    copy: Pick<Attachment, 'name' | 'mediaType'> & { readonly content: Buffer },
    uploadedBy: string,
  ): Promise<Attachment> {
    const { name, mediaType, content } = copy;
    const sha256 = createHash('sha256').update(content).digest('hex');
    return this.database.transaction(async (manager) => {
      const now = await databaseNow(manager);
      const id = randomUUID();
      await manager.query(
        `insert into attachment (id, name, media_type, sha256, captured_at, uploaded_by, content)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, name, mediaType, sha256, now, uploadedBy, content],
      );
      const data = { id, name, mediaType, bytes: content.length, sha256 };
      await noteInSystemChain(manager, [{ kind: ATTACHMENT_ADDED, data }], uploadedBy, now);
      return { ...data, capturedAt: formatInstant(now), uploadedBy };
    });
  }

  /** @throws DomainError `no-such-attachment`, naming the field of a response */
  async get(id: string): Promise<Attachment> {
    const [row] = await this.database.query<Row[]>(
      `select name, media_type, octet_length(content) as bytes, sha256, captured_at, uploaded_by
       from attachment where id = $1`,
      [id],
    );
    if (!row) throw new DomainError('invalid', 'no-such-attachment', `没有附件 ${id}`, 'attachmentId');
    return {
      id,
      name: String(row['name']),
      mediaType: String(row['media_type']),
      bytes: Number(row['bytes']),
      sha256: String(row['sha256']),
      capturedAt: formatInstant(row['captured_at'] as Date),
      uploadedBy: String(row['uploaded_by']),
    };
  }

  /** @throws DomainError `no-such-attachment` */
  async content(id: string): Promise<Pick<Attachment, 'name' | 'mediaType'> & { readonly content: Buffer }> {
    const [row] = await this.database.query<{ name: string; media_type: string; content: Buffer }[]>(
      'select name, media_type, content from attachment where id = $1',
      [id],
    );
    if (!row) throw new DomainError('not-found', 'no-such-attachment', `没有附件 ${id}`);
    return { name: row.name, mediaType: row.media_type, content: row.content };
  }
}
