export interface LabelFigures {
  readonly label: string;
  /** Rows that bear the label. */
  readonly n: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Precision, recall and F1 of every label that a row bears. `found` may hold labels that none bears. */
export function figuresOf(expected: readonly string[], found: readonly (string | null)[]): readonly LabelFigures[] {
  const labels = [...new Set(expected)].toSorted();
  return labels.map((label) => {
    const n = expected.filter((each) => each === label).length;
    const right = expected.filter((each, row) => each === label && found[row] === label).length;
    const precision = share(right, found.filter((each) => each === label).length);
    const recall = share(right, n);
    return { label, n, precision, recall, f1: share(2 * precision * recall, precision + recall) };
  });
}

export const macroF1Of = (figures: readonly LabelFigures[]): number =>
  share(
    figures.reduce((sum, { f1 }) => sum + f1, 0),
    figures.length,
  );
