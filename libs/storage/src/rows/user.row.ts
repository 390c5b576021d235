import { Column, Entity, PrimaryColumn } from '../typeorm.js';

@Entity('app_user')
export class UserRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') username!: string;
  @Column('text', { name: 'display_name', nullable: true }) displayName!: string | null;
  @Column('text') role!: string;
  @Column('text', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  /** Null while the person may sign in. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  /** Made by the server, so that somebody else knows it until the person sets another one. */
  @Column('boolean', { name: 'password_is_one_time' }) passwordIsOneTime!: boolean;
}
