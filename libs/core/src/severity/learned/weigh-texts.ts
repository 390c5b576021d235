import { madeOnce } from '../../made-once.js';
import { GramTable } from '../../reports/learned/gram-table.js';
import { gramCodeAt, gramOf } from '../../reports/learned/grams.js';
import { oddsOf } from '../../reports/learned/weigh-kinds.js';
import { gramsIn, LETTERS, NOTHING, type TextWeights } from '../../reports/learned/written-grams.js';
import { GRAVE_TEXT_TO } from './grave-text.js';

/** What stands before the first character, as a line's end does. */
const BEGINS = 32;

/** A loop of its own: the one of the kinds of concern is slower when it serves two. @returns how many n-grams there are */
export function eachGramOfText(text: string, use: (gram: number) => void): number {
  const length = Math.min(text.length, GRAVE_TEXT_TO);
  let code = BEGINS;
  for (let i = 0; i < length; i += 1) {
    const next = gramCodeAt(text, i);
    use(gramOf(next, 0));
    use(gramOf(code, next));
    code = next;
  }
  return length * 2;
}

const STEPS = 1;
const readTable = madeOnce(
  ({ one, two }: TextWeights) =>
    new GramTable(gramsIn({ one, two }, 1), 2, ({ letters }) => LETTERS.indexOf(letters) - NOTHING),
);

/** How likely a text, as `graveTextOf` gives it, is of what the weights were learned for. @returns 0 to 1 */
export function oddsOfText(text: string, weights: TextWeights): number {
  const table = readTable(weights);
  let steps = 0;
  const count = eachGramOfText(text, (gram) => {
    const at = table.find(gram);
    if (at >= 0) steps += table.numbers[at + STEPS] ?? 0;
  });
  return oddsOf(weights.bias + (steps * weights.step) / Math.sqrt(count || 1));
}
