export type SourceAlarmKind =
  | 'monitoring-blind'
  | 'monitoring-sees-again'
  | 'source-silent'
  | 'source-speaks-again'
  | 'source-paused'
  | 'source-moved';

/** What a person must know of the sources; an entry of the system's ledger, once each time it begins. */
export interface SourceAlarm {
  readonly kind: SourceAlarmKind;
  readonly data: Readonly<Record<string, unknown>>;
}
