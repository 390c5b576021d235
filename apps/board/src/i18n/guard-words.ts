import { i18n, useTerms } from './i18n';

/** Why words were set aside. The server says it in Chinese, with the word it was known by; English has the name of the guard. */
export function useGuardWords(): (guard: string | undefined, reason: string) => string {
  const { term } = useTerms();
  return (guard = '', reason) => {
    const name = term('guard', guard);
    return i18n.global.locale.value === 'en' && name !== guard ? name : reason;
  };
}
