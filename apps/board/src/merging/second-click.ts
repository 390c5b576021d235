import { nextTick, ref, useTemplateRef } from 'vue';

/** What is asked before it is done: the first click chooses, the second, on the button `confirmation`, does it. */
export function useSecondClick<T>() {
  const asked = ref<T | null>(null);
  const confirmation = useTemplateRef<{ ref: HTMLElement }>('confirmation');

  async function ask(choice: T): Promise<void> {
    asked.value = choice;
    await nextTick();
    confirmation.value?.ref.focus();
  }

  return { asked, ask };
}
