import type { CaseFile } from '../cases/case-file.js';
import { elementsNamed } from '../responses/release-elements.js';
import { answers, type Response } from '../responses/response.js';
import type { Duty } from './policy-pack.js';
import type { DutyRecord } from '../proceedings/proceedings.js';

/**
 * How a duty stands in one case. `done`: what it asks is published, named, held or recorded. `open`: it is not. `idle`: nothing
 * asks for it at the moment. It is shown and never counted.
 */
export interface DutyStanding {
  readonly state: 'done' | 'open' | 'idle';
  /** Confirmed responses that fulfil it, in order of publication. */
  readonly published: readonly Response[];
  readonly records: readonly DutyRecord[];
  /** What is wanting, in the words of the document or of who recorded it. */
  readonly missing: readonly string[];
}

export function dutyStanding(duty: Duty, file: CaseFile): DutyStanding {
  const published = publishedFor(duty, file);
  const records = (file.case.proceedings.duties ?? []).filter(({ dutyId }) => dutyId === duty.id);
  const missing = missingOf(duty, file, published);
  const isWritten = records.length > 0;
  const standing = { published, records, missing };
  if (duty.asks === 'follow-up') return { ...standing, state: followUpState(file, missing) };
  if (duty.asks === 'spokesperson')
    return { ...standing, state: stateOf(isWritten || !!file.case.proceedings.spokesperson) };
  if (duty.asks === 'consultation')
    return { ...standing, state: stateOf(isWritten || !!file.case.proceedings.consultation) };
  if (duty.artefacts === undefined) return { ...standing, state: stateOf(isWritten) };
  return { ...standing, state: stateOf(isWritten || (published.length >= (duty.times ?? 1) && missing.length === 0)) };
}

const stateOf = (isDone: boolean): 'done' | 'open' => (isDone ? 'done' : 'open');

/** Progress that no publication has told of asks for one; without any, nothing does. */
function followUpState({ case: kase }: CaseFile, missing: readonly string[]): DutyStanding['state'] {
  if (missing.length > 0) return 'open';
  return (kase.proceedings.progress ?? []).length > 0 ? 'done' : 'idle';
}

function publishedFor({ artefacts = [] }: Duty, { responses }: CaseFile): readonly Response[] {
  return responses
    .filter(({ status, deliverable }) => status === 'confirmed' && artefacts.some((each) => answers(deliverable, each)))
    .toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

function missingOf(duty: Duty, { case: kase }: CaseFile, published: readonly Response[]): string[] {
  const { asks, artefacts = [], content = [], inOrder = false } = duty;
  if (asks === 'follow-up') {
    return (kase.proceedings.progress ?? []).flatMap(({ what, coveredBy }) => (coveredBy === null ? [what] : []));
  }
  if (inOrder) return outOfOrder(artefacts, published);
  if (published.length === 0) return [];
  const held = published.flatMap(({ elements }) => elements.flatMap(elementsNamed));
  return content.filter((word) => !held.includes(word));
}

/** Of steps that follow each other, those that are not published after the one before. */
function outOfOrder(steps: readonly string[], published: readonly Response[]): string[] {
  let from = 0;
  return steps.filter((step) => {
    const found = published.findIndex(({ deliverable }, index) => index >= from && answers(deliverable, step));
    if (found >= 0) from = found + 1;
    return found < 0;
  });
}
