/** Nobody changes it: waiting for it to change is waiting for the time. */
const NOTHING = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/**
 * Waits for an instant within a millisecond. A timer of Node counts whole ones, and comes up to one early: it is set for the
 * whole ones that are left, and less than two are waited out when it comes.
 */
export class PreciseTimer {
  #planned: NodeJS.Timeout | undefined;

  /** In place of what was planned before. */
  plan(inMs: number, then: () => void): void {
    this.cancel();
    const at = performance.now() + inMs;
    this.#planned = setTimeout(() => {
      Atomics.wait(NOTHING, 0, 0, Math.max(0, at - performance.now()));
      then();
    }, Math.floor(inMs));
  }

  cancel(): void {
    clearTimeout(this.#planned);
  }
}
