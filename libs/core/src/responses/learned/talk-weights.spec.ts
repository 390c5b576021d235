import { labelledRows, weightsAsSource } from '@huiying/fakes';
import { type LabelledReply, learnTalk } from './learn-talk.js';

const KEPT_BACK = ['replies-fresh-k.jsonl', 'replies-blind-n.jsonl', 'replies-blind-p.jsonl', 'replies-blind-r.jsonl'];

const replies = labelledRows('replies', KEPT_BACK) as LabelledReply[];

/** `vitest run -u` on this spec writes what is learned when labelled replies were added. */
it('the weights are those learned from our labelled replies', async () => {
  const source = weightsAsSource('TALK_WEIGHTS', 'learnTalk', learnTalk(replies));
  await expect(source).toMatchFileSnapshot('./talk-weights.ts');
});
