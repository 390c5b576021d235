import type { ApiKeyView, CallsView, PersonView } from '@huiying/contract';
import { shallowRef } from 'vue';
import { requests, type UnitView } from '../api/requests';
import { useReading } from '../api/submission';
import { useSession } from '../session/session.store';
import { peopleRequests } from './people-requests';

/** People, whom the ladder calls of them, and the keys of machines; read again together after each change. */
export function usePeople() {
  const session = useSession();
  const { problem, read } = useReading();
  const people = shallowRef<PersonView[] | null>(null);
  const units = shallowRef<UnitView[]>([]);
  const calls = shallowRef<CallsView | null>(null);
  const keys = shallowRef<ApiKeyView[]>([]);

  const load = (): Promise<void> =>
    read(
      () =>
        Promise.all([
          peopleRequests.list(),
          peopleRequests.calls(),
          requests.units(),
          session.may('manage-people') ? peopleRequests.keys() : { items: [] },
        ]),
      ([found, called, offices, machines]) => {
        people.value = found.items;
        calls.value = called;
        units.value = offices.items;
        keys.value = machines.items;
      },
    );
  void load();

  return { people, units, calls, keys, problem, load };
}
