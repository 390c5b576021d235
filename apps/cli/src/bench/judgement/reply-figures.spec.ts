import { join } from 'node:path';
import type { Setup } from '@huiying/settings';
import { RecordFolder } from './figure.js';
import { replyFigures } from './reply-figures.js';

const OWN = join(import.meta.dirname, '../../../../../test/judgement');

describe('replies of our own', () => {
  it('are told as they are labelled, in nineteen of twenty', async () => {
    const figures = await replyFigures(new RecordFolder(OWN), {} as Setup);
    const valueOf = (name: string): number => figures.find(({ figure }) => figure === name)?.value ?? 0;
    expect(figures[0]?.n).toBeGreaterThanOrEqual(100);
    expect(valueOf('replies.own.f1')).toBeGreaterThanOrEqual(0.95);
    expect(valueOf('replies.own.reasons')).toBeGreaterThanOrEqual(0.95);
    expect(valueOf('replies.own.elements.f1')).toBeGreaterThanOrEqual(0.9);
  });

  it('are not measured where there are none', async () => {
    expect(await replyFigures(new RecordFolder(import.meta.dirname), {} as Setup)).toEqual([]);
  });
});
