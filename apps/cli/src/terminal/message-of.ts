import { fileProblem } from '@huiying/core';

const MAX_LENGTH = 1_000;

/** One line for people. A refused connection, for one, has its reason in a code or in the errors it gathers. */
export function messageOf(error: unknown): string {
  const message = textOf(error)
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .trim();
  return message.length > MAX_LENGTH ? `${message.slice(0, MAX_LENGTH)}…` : message;
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const file = fileProblem(error);
  if (file !== undefined) return file;
  if (error.message !== '') return error.message;
  if (error instanceof AggregateError) return error.errors.map(textOf).join('；');
  return 'code' in error ? String(error.code) : error.name;
}
