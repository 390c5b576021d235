import type { CaseView } from '@huiying/contract';
import { computed, inject, type InjectionKey, provide } from 'vue';
import { useTerms } from '../i18n/i18n';

type NameOf = (account: string) => string;

const NAME_OF: InjectionKey<NameOf> = Symbol('name-of');

/** Tells every part of a case's page what those who did something in the case are called; each of them is in its timeline. */
export function providePeople(one: () => CaseView | null): void {
  const { term } = useTerms();
  const names = computed(() => new Map(one()?.timeline.map(({ actor, actorName }) => [actor, actorName])));
  provide(NAME_OF, (account) => {
    const name = names.value.get(account) ?? account;
    return name === account ? term('actor', account) : name;
  });
}

/** What the holder of an account is called: by its name where nobody says otherwise. */
export const useNameOf = (): NameOf => inject(NAME_OF, (account) => account);
