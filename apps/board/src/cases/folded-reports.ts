const FIRST = 3;
const LAST = 2;
/** One or two more are read sooner than unfolded. */
const FEW = 8;

/** What is shown of many reports: the first, which opened the case, and the latest; what is to be done stands below them. */
export const foldedReports = <T>(reports: readonly T[], isWhole: boolean): (readonly T[])[] =>
  isWhole || reports.length <= FEW ? [reports] : [reports.slice(0, FIRST), reports.slice(-LAST)];
