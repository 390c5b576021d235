import type { Tally } from './narrator.js';

const COUNTED = {
  opened: '新立 opened',
  warned: '预警 warned',
  met: '按时 met',
  breached: '超时 breached',
  late: '迟答 late',
} as const;
/** What a visitor must have seen; the demo fails when one of them did not happen. */
const PROMISED = { opened: 'open', warned: 'warn', met: 'met', breached: 'breach' } as const;
const names = <T extends object>(words: T): (keyof T)[] => Object.keys(words) as (keyof T)[];

export interface Verification {
  readonly ok: boolean;
  readonly entries: number;
}

/** The last lines of the demo, and whether it kept its promise. */
export function summarise(tally: Tally, ledger: Verification): { readonly lines: string[]; readonly isWhole: boolean } {
  const seen = names(PROMISED).filter((name) => tally[name] > 0);
  const missing = names(PROMISED).filter((name) => tally[name] === 0);
  const told = (list: readonly (keyof typeof PROMISED)[]): string => list.map((name) => PROMISED[name]).join(', ');
  return {
    lines: [
      '',
      '演示结束 The story is over',
      `  ${names(COUNTED)
        .map((name) => `${COUNTED[name]} ${tally[name]}`)
        .join(' · ')}`,
      `  台账 ledger ${ledger.ok ? '完好 verified' : '破损 BROKEN'}: ${ledger.entries}`,
      `  已见 seen: ${told(seen)}`,
      ...(missing.length > 0 ? [`  未见 not seen: ${told(missing)}`] : []),
    ],
    isWhole: missing.length === 0 && ledger.ok,
  };
}
