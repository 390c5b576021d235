import { decideReport } from './decide-report.js';

const ours = { ours: true, because: '江城', elsewhere: false };
const elsewhere = { ours: false, because: '', elsewhere: true };
const unknown = { ours: false, because: '', elsewhere: false };
const feed = { origin: 'feed', isOld: false } as const;
const none = { severity: 'none', strictest: 'none', concern: 'none' } as const;
const complaint = { ...none, concern: 'complaint' } as const;
const mayBeMajor = { severity: 'ordinary', strictest: 'serious', concern: 'incident' } as const;

describe('decideReport', () => {
  it('gives every hotline entry a case', () => {
    expect(decideReport(none, elsewhere, { origin: 'hotline', isOld: false })).toEqual({ decision: 'case' });
  });

  it('opens a case for a concern of ours and for nothing less', () => {
    expect(decideReport(complaint, ours, feed)).toEqual({ decision: 'case' });
    expect(decideReport(none, ours, feed)).toEqual({ decision: 'inbox', reason: 'no-concern' });
    expect(decideReport(complaint, elsewhere, feed)).toEqual({ decision: 'inbox', reason: 'elsewhere' });
    expect(decideReport(complaint, unknown, feed)).toEqual({ decision: 'inbox', reason: 'elsewhere' });
  });

  it('opens a provisional case for what may be major unless it is certainly elsewhere', () => {
    expect(decideReport(mayBeMajor, unknown, feed)).toEqual({ decision: 'case' });
    expect(decideReport(mayBeMajor, elsewhere, feed)).toEqual({ decision: 'inbox', reason: 'elsewhere' });
  });

  it('leaves old items of a first poll in the inbox, but not what may be major', () => {
    const old = { origin: 'feed', isOld: true } as const;
    expect(decideReport(complaint, ours, old)).toEqual({ decision: 'inbox', reason: 'backfill' });
    expect(decideReport(mayBeMajor, ours, old)).toEqual({ decision: 'case' });
  });
});
