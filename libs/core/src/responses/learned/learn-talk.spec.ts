import { type LabelledReply, learnTalk } from './learn-talk.js';
import { oddsOfTalk } from './weigh-talk.js';

const talk = ['大家齐心', '大家齐心，共创未来', '春风化雨，大家齐心', '大家齐心，春风化雨'];
const answers = ['大家齐心，井盖换好', '井盖换好', '春风化雨，井盖换好', '井盖换好，共创未来'];
const replies: readonly LabelledReply[] = [
  ...talk.map((reply) => ({ reply, perfunctory: true })),
  ...answers.map((reply) => ({ reply, perfunctory: false })),
];

describe('learnTalk', () => {
  const learned = learnTalk(replies);

  it('finds the clause that answers, though no clause is labelled', () => {
    expect(oddsOfTalk(['井盖换好'], learned)).toBeLessThan(0.2);
    expect(oddsOfTalk(['大家齐心', '春风化雨'], learned)).toBeGreaterThan(0.8);
  });

  it('takes one clause that answers for an answer, however many others talk', () => {
    expect(oddsOfTalk(['大家齐心', '春风化雨', '大家齐心', '春风化雨', '井盖换好'], learned)).toBeLessThan(0.2);
  });

  it('leaves out what hardly a reply has', () => {
    expect(learned.two.join('')).not.toContain('未来');
    expect(learned.two.join('')).toContain('井盖');
  });

  it('learns the same from the same replies', () => {
    expect(learnTalk(replies)).toEqual(learned);
  });
});
