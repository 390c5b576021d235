import { shallowRef } from 'vue';

/** What the open page is about, where that is more than its name: the title of a case. */
export const pageSubject = shallowRef<string | null>(null);
