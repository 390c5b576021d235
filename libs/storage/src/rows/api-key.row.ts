import { Column, Entity, PrimaryColumn } from '../typeorm.js';

@Entity('api_key')
export class ApiKeyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'token_hash' }) tokenHash!: string;
}
