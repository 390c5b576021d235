import { Column, Entity, PrimaryColumn } from '../typeorm.js';

@Entity('source')
export class SourceRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') url!: string;
  @Column('text') name!: string;
  @Column('text') scope!: 'local' | 'wide';
  @Column('integer', { name: 'interval_minutes' }) intervalMinutes!: number;
  @Column('text', { name: 'time_zone', nullable: true }) timeZone!: string | null;
  @Column('text', { nullable: true }) encoding!: string | null;
  @Column('text', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'next_poll_at' }) nextPollAt!: Date;
  @Column('text', { name: 'next_poll_reason' }) nextPollReason!: string;
  @Column('timestamptz', { name: 'leased_until', nullable: true }) leasedUntil!: Date | null;
  @Column('timestamptz', { name: 'last_attempt_at', nullable: true }) lastAttemptAt!: Date | null;
  @Column('text', { name: 'last_outcome', nullable: true }) lastOutcome!: string | null;
  @Column('text', { name: 'last_detail', nullable: true }) lastDetail!: string | null;
  @Column('timestamptz', { name: 'last_success_at', nullable: true }) lastSuccessAt!: Date | null;
  @Column('timestamptz', { name: 'last_new_item_at', nullable: true }) lastNewItemAt!: Date | null;
  @Column('integer', { name: 'consecutive_failures' }) consecutiveFailures!: number;
  @Column('text', { nullable: true }) etag!: string | null;
  @Column('text', { name: 'last_modified', nullable: true }) lastModified!: string | null;
  @Column('text') domain!: string;
  /** Of the address that answered in the end, when a redirect led to another domain. */
  @Column('text', { name: 'answered_domain', nullable: true }) answeredDomain!: string | null;
  @Column('text') status!: 'active' | 'paused';
  @Column('double precision', { name: 'failure_weight' }) failureWeight!: number;
  @Column('double precision') pace!: number;
  @Column('double precision', { name: 'known_share', nullable: true }) knownShare!: number | null;
  @Column('text', { name: 'body_hash', nullable: true }) bodyHash!: string | null;
  @Column('timestamptz', { name: 'full_fetch_at', nullable: true }) fullFetchAt!: Date | null;
  @Column('timestamptz', { name: 'validators_lied_at', nullable: true }) validatorsLiedAt!: Date | null;
  @Column('text', { name: 'redirect_to', nullable: true }) redirectTo!: string | null;
  @Column('integer', { name: 'redirect_seen' }) redirectSeen!: number;
  @Column('timestamptz', { name: 'recent_items_at', array: true }) recentItemsAt!: Date[];
  @Column('timestamptz', { name: 'silent_noted_at', nullable: true }) silentNotedAt!: Date | null;
}
