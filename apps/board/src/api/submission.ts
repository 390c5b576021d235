import { computed, ref, shallowRef } from 'vue';
import type { Problem } from '@huiying/contract';
import { fieldInEnglish } from '../i18n/en-fields';
import { i18n } from '../i18n/i18n';
import { ProblemError } from './client';
import { connections, useLineBack } from './line-back';

const fieldName = (pointer: string): string => pointer.replace(/^[#/]+/, '').replaceAll('/', '.');

/** The server speaks Chinese; whoever reads English is told in English. */
function inLanguage(code: string, message: string): string {
  if (i18n.global.locale.value !== 'en') return message;
  const refusal = ['refusal', 'problem'].map((group) => `${group}.${code}`).find((key) => i18n.global.te(key, 'en'));
  return fieldInEnglish(message, refusal === undefined || code === 'invalid-input' ? null : i18n.global.t(refusal));
}

/** Messages by the field they name. */
const fieldErrors = (problem: Problem | null): Record<string, string> =>
  Object.fromEntries(
    (problem?.errors ?? []).map(({ field, message }) => [fieldName(field), inLanguage(problem?.code ?? '', message)]),
  );

/** One form or button: busy while it is sent, then the problem of the last try, if any. */
export function useSubmission() {
  const isBusy = ref(false);
  const problem = shallowRef<Problem | null>(null);

  async function submit<T>(send: () => Promise<T>, whenDone?: (answer: T) => unknown): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    problem.value = null;
    try {
      const answer = await send();
      await whenDone?.(answer);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problem.value = error.problem;
    } finally {
      isBusy.value = false;
    }
  }

  return { isBusy, problem, errors: computed(() => fieldErrors(problem.value)), submit };
}

/**
 * What a page shows of what was chosen: the last choice is read, the answer to one that was left meanwhile is let go. What could not be
 * read without a line is read when there is one.
 */
export function useReading() {
  const isBusy = ref(false);
  const problem = shallowRef<Problem | null>(null);
  let last = 0;
  let again: (() => Promise<void>) | undefined;
  useLineBack(problem, () => again?.());

  async function read<T>(ask: () => Promise<T>, show: (answer: T) => unknown): Promise<void> {
    last += 1;
    again = () => read(ask, show);
    const mine = last;
    const connected = connections.value;
    const isWanted = (): boolean => mine === last;
    isBusy.value = true;
    problem.value = null;
    try {
      const answer = await ask();
      if (isWanted()) show(answer);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (!isWanted()) return;
      problem.value = error.problem;
      // The line came back while this was on its way.
      if (error.problem.code === 'network' && connections.value !== connected) void again?.();
    } finally {
      if (isWanted()) isBusy.value = false;
    }
  }

  return { isBusy, problem, read };
}
