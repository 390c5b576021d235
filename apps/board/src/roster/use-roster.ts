import type { PersonView, RosterView } from '@huiying/contract';
import { addMs, DAY_MS, dateOf, instantOf } from '@huiying/core';
import { computed, ref, shallowRef } from 'vue';
import { useReading } from '../api/submission';
import { useSession } from '../session/session.store';
import { rosterRequests } from './roster-requests';

const WEEKS_MS = 14 * DAY_MS;

/** Two weeks of the roster and the people for it; read again together after each change. */
export function useRoster() {
  const session = useSession();
  const { problem, read } = useReading();
  const roster = shallowRef<RosterView | null>(null);
  const people = shallowRef<PersonView[]>([]);
  /** Null is today. */
  const from = ref<string | null>(null);
  const chosen = ref<string | null>();

  const load = (): Promise<void> =>
    read(
      () => Promise.all([rosterRequests.roster(from.value), rosterRequests.people()]),
      ([found, everybody]) => {
        roster.value = found;
        people.value = everybody.items.filter(({ active, role }) => active && role !== 'reviewer');
      },
    );

  function move(weeks: 1 | -1): void {
    const start = instantOf(Date.parse(roster.value?.from ?? ''));
    from.value = dateOf(addMs(start, weeks * WEEKS_MS));
    void load();
  }

  /** The unit that was chosen, one's own, one that has shifts, or the first. */
  const unit = computed(() => {
    const units = roster.value?.units ?? [];
    const own = session.user?.unitId ?? undefined;
    return (
      units.find(({ id }) => chosen.value !== undefined && id === chosen.value) ??
      units.find(({ id }) => id === own) ??
      units.find(({ posts }) => posts.some(({ shifts }) => shifts.length > 0)) ??
      units[0]
    );
  });
  const choose = (id: string | null): void => void (chosen.value = id);
  void load();

  return { roster, people, unit, problem, load, move, choose };
}
