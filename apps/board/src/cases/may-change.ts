import type { CaseView } from '@huiying/contract';
import { computed, type ComputedRef, inject, type InjectionKey, provide } from 'vue';
import type { Permission } from '../session/permissions';
import { useSession } from '../session/session.store';

const IS_RECORD: InjectionKey<ComputedRef<boolean>> = Symbol('is-record');

/** Tells every part of a case's page that a merged case is a record: what is to be done is done where it went. */
export function provideIsRecord(one: () => CaseView | null): void {
  provide(
    IS_RECORD,
    computed(() => (one()?.mergedInto ?? null) !== null),
  );
}

/** Whether the person may change the case that is shown. */
export function useMayChange(permission: Permission = 'act'): ComputedRef<boolean> {
  const session = useSession();
  const isRecord = inject(IS_RECORD, null);
  return computed(() => session.may(permission) && !isRecord?.value);
}
