/** The engine looks at itself: an armed timer whose instant has long passed is one that nobody fires. */
export abstract class DeadlineAudit {
  /**
   * Counts the armed timers that are overdue by more than `graceMs`, and raises the alarm `deadlines-overdue` or clears
   * it. @returns how many
   */
  abstract look(graceMs: number): Promise<number>;
}
