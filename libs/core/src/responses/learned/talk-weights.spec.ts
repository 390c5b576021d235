import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LabelledReply, learnTalk } from './learn-talk.js';

const TEXTS = join(import.meta.dirname, '../../../../../test/judgement');
/** Never learned from, so that their figures tell of unread replies. */
const KEPT_BACK = ['replies-fresh-k.jsonl', 'replies-blind-n.jsonl', 'replies-blind-p.jsonl', 'replies-blind-r.jsonl'];

const replies = readdirSync(TEXTS)
  .filter((file) => file.startsWith('replies') && !KEPT_BACK.includes(file))
  .toSorted()
  .flatMap((file) => readFileSync(join(TEXTS, file), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as LabelledReply);

const listed = (lines: readonly string[]): string => lines.map((line) => `\n    '${line}',`).join('');

/** `vitest run -u` on this spec writes what is learned when labelled replies were added. */
it('the weights are those learned from our labelled replies', async () => {
  const { step, bias, one, two } = learnTalk(replies);
  const source = `/** Learned by \`learnTalk\` from test/judgement; its spec writes this file. Each entry is one or two characters and a letter. */
export const TALK_WEIGHTS: {
  readonly step: number;
  readonly bias: number;
  readonly one: readonly string[];
  readonly two: readonly string[];
} = {
  step: ${step},
  bias: ${bias},
  one: [${listed(one)}
  ],
  two: [${listed(two)}
  ],
};
`;
  await expect(source).toMatchFileSnapshot('./talk-weights.ts');
});
