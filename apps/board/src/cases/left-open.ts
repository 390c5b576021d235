import type { BoardDeadline, ResponseView } from '@huiying/contract';
import { isOpenDeadline } from '@huiying/core';
import { instant } from '../time/wire-time';

type Published = Pick<ResponseView, 'deliverable' | 'publishedAt' | 'startedAt'>;

/** A conference is told by when it began. */
const stopsAt = ({ deliverable, startedAt, publishedAt }: Published): Date =>
  instant(deliverable === 'press-conference' ? (startedAt ?? publishedAt) : publishedAt);

const answers = (given: string, asked: string): boolean =>
  given === asked || (given === 'authoritative-response' && asked === 'response');

/** The deadlines of its kind that a response cannot answer, since they count from a fact that became known after it. */
export const leftOpen = <D extends BoardDeadline>(response: Published, deadlines: readonly D[]): D[] =>
  deadlines.filter(
    (deadline) =>
      isOpenDeadline(deadline) &&
      deadline.basis === 'qualifying-fact' &&
      answers(response.deliverable, deadline.deliverable) &&
      stopsAt(response) < instant(deadline.startedAt),
  );
