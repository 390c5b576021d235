import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** Where a style sheet does not reach: the width at which the board becomes that of a telephone. */
export function usePhone(): Readonly<Ref<boolean>> {
  const phone = matchMedia('(width < 720px)');
  const isPhone = ref(phone.matches);
  const look = (): void => void (isPhone.value = phone.matches);
  onMounted(() => phone.addEventListener('change', look));
  onBeforeUnmount(() => phone.removeEventListener('change', look));
  return isPhone;
}
