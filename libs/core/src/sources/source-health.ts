/** One word for how a source is, the gravest that applies. */
export type SourceHealth = 'ok' | 'failing' | 'silent' | 'held' | 'paused' | 'new';

export function healthOf(source: {
  readonly isPaused: boolean;
  readonly isHeld: boolean;
  readonly consecutiveFailures: number;
  readonly isSilent: boolean;
  readonly hasBeenRead: boolean;
}): SourceHealth {
  if (source.isPaused) return 'paused';
  if (source.isHeld) return 'held';
  if (source.consecutiveFailures > 0) return 'failing';
  if (source.isSilent) return 'silent';
  return source.hasBeenRead ? 'ok' : 'new';
}
