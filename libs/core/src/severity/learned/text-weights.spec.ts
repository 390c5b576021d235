import { labelledRows, SEVERITY_KEPT_BACK, weightsAsSource } from '@huiying/fakes';
import { isMajor, type Severity } from '../severity.js';
import { type LabelledText, learnTexts } from './learn-texts.js';

interface Row {
  readonly title?: string;
  readonly text: string;
  readonly severity?: Severity;
  readonly expectedConcern?: string;
}

const rowsOf = (kind: string): Row[] => labelledRows(kind, SEVERITY_KEPT_BACK) as Row[];

/** What is labelled with a level, and what raises no incident and no rumour. */
const textsWhere = (isOfIt: (severity: Severity) => boolean): readonly LabelledText[] => [
  ...rowsOf('severity').map((row) => ({ ...row, isOfIt: isOfIt(row.severity ?? 'none') })),
  ...rowsOf('concern')
    .filter(({ expectedConcern }) => expectedConcern !== 'incident' && expectedConcern !== 'rumour')
    .map((row) => ({ ...row, isOfIt: false })),
];

/** `vitest run --update` on this spec writes what is learned when labelled texts were added. */
describe('the weights are those learned from our labelled texts', () => {
  it('of what is 重大 or above', async () => {
    const source = weightsAsSource('GRAVE_WEIGHTS', 'learnTexts', learnTexts(textsWhere(isMajor)));
    await expect(source).toMatchFileSnapshot('./grave-weights.ts');
  });

  it('of what is an event at all', async () => {
    const source = weightsAsSource(
      'EVENT_WEIGHTS',
      'learnTexts',
      learnTexts(textsWhere((severity) => severity !== 'none')),
    );
    await expect(source).toMatchFileSnapshot('./event-weights.ts');
  });
});
