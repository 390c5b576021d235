import { chooseModel } from './choose-model.js';
import { labelledPosts } from './labelled-posts.fixture.js';
import { trainDomainModel } from './train-domain-model.js';
import type { LabelledText } from './training-row.js';

const good = labelledPosts(90);
const LABELS = ['住房', '教育', '环境'];
/** Every row bears the label of another. */
const mislabelled = (rows: readonly LabelledText[]): LabelledText[] =>
  rows.map((row) => ({ ...row, label: LABELS[(LABELS.indexOf(row.label) + 1) % LABELS.length] ?? '' }));
/** No rule tells these labels. */
const muddled = (rows: readonly LabelledText[]): LabelledText[] =>
  rows.map((row, i) => ({ ...row, label: LABELS[(i * 7 + (i >> 2)) % LABELS.length] ?? '' }));

const trainedOn = (rows: readonly LabelledText[]) => ({ rows, candidate: trainDomainModel(rows) });
const current = trainDomainModel(good).model;

it('takes the first model there is', () => {
  const { candidate, rows } = trainedOn(good);
  expect(chooseModel(undefined, candidate, rows)).toEqual({ use: 'candidate', reason: 'no-current', compared: null });
});

it('takes a model that learned more and is not worse', () => {
  const { candidate, rows } = trainedOn([...good, ...labelledPosts(60, 5)]);
  const choice = chooseModel(current, candidate, rows);
  expect(choice).toMatchObject({ use: 'candidate', reason: 'not-worse', compared: { n: 60, current: 1 } });
});

it('keeps the model in use when the new one is worse on rows that neither had seen', () => {
  const { candidate, rows } = trainedOn([...mislabelled(good), ...labelledPosts(30, 5)]);
  expect(chooseModel(current, candidate, rows)).toMatchObject({ use: 'current', reason: 'worse-on-new-rows' });
});

it('keeps the model in use when the new one is worse on the rows of both', () => {
  const { candidate, rows } = trainedOn(muddled(good));
  expect(chooseModel(current, candidate, rows)).toEqual({
    use: 'current',
    reason: 'worse-on-all-rows',
    compared: null,
  });
});

it('keeps a model that knows a label the new one has never seen', () => {
  const { candidate, rows } = trainedOn(good.filter(({ label }) => label !== '环境'));
  expect(chooseModel(current, candidate, rows)).toMatchObject({ use: 'current', reason: 'labels-lost' });
});
