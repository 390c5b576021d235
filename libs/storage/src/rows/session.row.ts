import { Column, Entity, PrimaryColumn } from '../typeorm.js';

@Entity('session')
export class SessionRow {
  @PrimaryColumn('text', { name: 'token_hash' }) tokenHash!: string;
  @Column('uuid', { name: 'user_id' }) userId!: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
