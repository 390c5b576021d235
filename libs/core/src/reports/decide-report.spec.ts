import { decideReport } from './decide-report.js';
import type { PlaceFinding } from './place.js';

const at = (part: Partial<PlaceFinding>) => (): PlaceFinding => ({
  ours: false,
  because: '',
  elsewhere: false,
  abroad: false,
  ...part,
});
const ours = at({ ours: true, because: '江城' });
const elsewhere = at({ because: '乙市', elsewhere: true });
const abroad = at({ because: '泰国', elsewhere: true, abroad: true });
const unknown = at({});
const neverAsked = (): PlaceFinding => expect.fail('asked');
const feed = { origin: 'feed', isOld: false } as const;
const none = { severity: 'none', strictest: 'none', concern: 'none', concernQuote: '', setAside: [] } as const;
const complaint = { ...none, concern: 'complaint', concernQuote: '没人管' } as const;
const mayBeMajor = { ...none, severity: 'ordinary', strictest: 'serious', concern: 'incident' } as const;

describe('decideReport', () => {
  it('gives every hotline entry a case', () => {
    expect(decideReport(none, elsewhere, { origin: 'hotline', isOld: false })).toEqual({ decision: 'case' });
  });

  it('opens a case for a concern of ours', () => {
    expect(decideReport(complaint, ours, feed)).toEqual({ decision: 'case' });
  });

  it('leaves what raises no concern in the inbox without asking where it is', () => {
    expect(decideReport(none, neverAsked, feed)).toMatchObject({ decision: 'inbox', reason: 'no-concern' });
  });

  it('says which words were set aside', () => {
    const setAside = [{ guard: 'drill', reason: '演练（演练）', quote: '3人受伤' }];
    expect(decideReport({ ...none, setAside }, ours, feed)).toMatchObject({
      finding: { why: 'set-aside', guard: 'drill', reason: '演练（演练）', quote: '3人受伤' },
    });
  });

  it('leaves concerns of others in the inbox and says where they are', () => {
    expect(decideReport(complaint, elsewhere, feed)).toEqual({
      decision: 'inbox',
      reason: 'elsewhere',
      finding: { why: 'happened-there', place: '乙市', told: '没人管' },
    });
    expect(decideReport(complaint, unknown, feed)).toMatchObject({
      reason: 'elsewhere',
      finding: { why: 'unnamed', told: '没人管' },
    });
  });

  it('opens a provisional case for what may be major where the place is in doubt, however old', () => {
    expect(decideReport(mayBeMajor, unknown, { origin: 'feed', isOld: true })).toEqual({ decision: 'case' });
    expect(decideReport(mayBeMajor, ours, { origin: 'feed', isOld: true })).toEqual({ decision: 'case' });
  });

  it('leaves what is certainly elsewhere in the inbox, however grave', () => {
    expect(decideReport(mayBeMajor, elsewhere, feed)).toMatchObject({ decision: 'inbox', reason: 'elsewhere' });
    expect(decideReport(mayBeMajor, abroad, feed)).toMatchObject({
      decision: 'inbox',
      finding: { why: 'happened-there', place: '泰国', abroad: true },
    });
  });

  it('leaves what happened abroad in the inbox although a local source told it', () => {
    const local = at({ ours: true, because: '本地来源', abroad: true });
    expect(decideReport(complaint, local, feed)).toMatchObject({ decision: 'inbox', reason: 'elsewhere' });
  });

  it('keeps old items of a first poll as history', () => {
    expect(decideReport(complaint, ours, { origin: 'feed', isOld: true })).toMatchObject({ reason: 'backfill' });
  });
});
