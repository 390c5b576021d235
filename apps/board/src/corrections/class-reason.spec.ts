import type { ReportReading, ReportView } from '@huiying/contract';
import { classReasonOf } from './class-reason';

const report = (reading: Partial<ReportReading>): ReportView =>
  ({ reading: { concern: 'complaint', marks: [], ...reading } }) as unknown as ReportView;
const words = (handlingClass: ReportReading['handlingClass'], quote: string) =>
  report({
    handlingClass,
    classRule: 'words',
    marks: [{ field: 'text', start: 0, end: quote.length, quote, stands: 'class', of: handlingClass }],
  });

describe('why a case has its handling class', () => {
  it('is told by the words of the reports that are read so', () => {
    const reports = [words('major-problem', '安全隐患'), words('constructive-opinion', '建议')];
    expect(classReasonOf(reports, 'major-problem')).toMatchObject({ proposed: null, quotes: ['安全隐患'], rule: null });
  });

  it('is told by the concern, or by nothing else, where no words decided', () => {
    const asked = report({ handlingClass: 'misunderstanding', classRule: 'concern', concern: 'question' });
    expect(classReasonOf([asked], 'misunderstanding')).toEqual({
      proposed: null,
      quotes: [],
      rule: 'concern',
      concern: 'question',
    });
  });

  it('is told of the class that was proposed, where a person decided otherwise', () => {
    expect(classReasonOf([words('major-problem', '违法')], 'mistaken-view')).toMatchObject({
      proposed: 'major-problem',
      quotes: ['违法'],
    });
  });

  it('is unknown without a report', () => {
    expect(classReasonOf([], 'major-problem')).toBeNull();
  });
});
