const BEHIND = 0;

/**
 * The UTF-16 unit at a place, 0 behind the end. `charCodeAt` asked once for a place behind the end is slow from then on
 * wherever it is asked in that function.
 */
export const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : BEHIND);
