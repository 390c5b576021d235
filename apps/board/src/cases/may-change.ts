import type { CaseView } from '@huiying/contract';
import { computed, type ComputedRef, inject, type InjectionKey, provide } from 'vue';
import { useSession } from '../session/session.store';

const MAY_ACT: InjectionKey<ComputedRef<boolean>> = Symbol('may-act');

/** Tells every part of a case's page whether its person may change the case: a merged one is a record. */
export function provideMayAct(one: () => CaseView | null): void {
  const session = useSession();
  provide(
    MAY_ACT,
    computed(() => session.may('act') && one()?.mergedInto === null),
  );
}

export function useMayAct(): ComputedRef<boolean> {
  const session = useSession();
  return inject(
    MAY_ACT,
    computed(() => session.may('act')),
  );
}
