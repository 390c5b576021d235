import { boardDeadline } from '../board/board-case.fixture';
import { leftOpen } from './left-open';

const FACT = '2026-11-22T10:00:00+08:00';
const deadline = boardDeadline({ deliverable: 'press-conference', basis: 'qualifying-fact', startedAt: FACT });
const published = { deliverable: 'press-conference', publishedAt: '2026-11-22T11:00:00+08:00', startedAt: null };
const open = (response: Partial<typeof published> | { startedAt: string }, over: Partial<typeof deadline> = {}) =>
  leftOpen({ ...published, ...response }, [{ ...deadline, ...over }]).length;

it('names what counts from a fact that came after the response; the same instant is not before it', () => {
  expect(open({ publishedAt: '2026-11-22T09:59:59+08:00' })).toBe(1);
  expect(open({ publishedAt: FACT })).toBe(0);
});

it('tells a conference by its beginning', () => {
  expect(open({ startedAt: '2026-11-22T09:30:00+08:00' })).toBe(1);
});

it('leaves out what is settled, what counts from something else and what asks for something else', () => {
  const early = { publishedAt: '2026-11-22T09:00:00+08:00' };
  expect(open(early, { status: 'met' })).toBe(0);
  expect(open(early, { basis: 'first-published' })).toBe(0);
  expect(open(early, { deliverable: 'response' })).toBe(0);
});
