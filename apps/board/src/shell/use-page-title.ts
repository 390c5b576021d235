import { computed, watchEffect } from 'vue';
import { useRoute } from 'vue-router';
import { useTerms } from '../i18n/i18n';
import { pageSubject } from './page-subject';

/** Names of pages that are in no navigation. */
const OTHER: Record<string, string> = {
  'new-case': 'opening.title',
  'sign-in': 'session.submit',
  password: 'session.changePassword',
  case: 'nav.cases',
};

/** Tabs, the list of windows, what is printed and what is read aloud on arrival: each page says which one it is. */
export function usePageTitle(): void {
  const route = useRoute();
  const { t, te, term } = useTerms();
  const name = computed(() => {
    const key = OTHER[String(route.name)] ?? `nav.${String(route.name)}`;
    return pageSubject.value ?? (te(key) ? t(key) : '');
  });
  watchEffect(() => {
    document.title = [name.value, term('word', 'response')].filter(Boolean).join(' · ');
  });
}
