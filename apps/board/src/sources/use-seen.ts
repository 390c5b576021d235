import { onBeforeUnmount, onMounted, ref, useTemplateRef } from 'vue';

/** Whether the element of this template ref has come into view; once seen it stays so. */
export function useSeen(name: string) {
  const element = useTemplateRef<HTMLElement>(name);
  const isSeen = ref(false);
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    isSeen.value = true;
    observer.disconnect();
  });
  onMounted(() => element.value && observer.observe(element.value));
  onBeforeUnmount(() => observer.disconnect());
  return isSeen;
}
