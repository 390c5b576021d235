import { nextTick, onBeforeUnmount, onMounted } from 'vue';
import { isFocusIn } from './is-focus-in';

const FIELDS =
  'input:not([disabled], [type=radio], [type=checkbox]), input[type=radio]:checked, textarea:not([disabled])';

/** A moment is given already, and its field would open a calendar over the others. */
const isMoment = (field: Element): boolean => field.closest('.el-date-editor') !== null;

const firstField = (form: HTMLFormElement): HTMLElement | undefined =>
  [...form.querySelectorAll<HTMLElement>(FIELDS)].find((field) => !isMoment(field));

/** The button that opened it reads as what the form does, or is the first one there. */
function opener(place: Element | null, action: string): HTMLElement | undefined {
  const buttons = [...(place?.querySelectorAll<HTMLElement>('button') ?? [])];
  return buttons.find((button) => button.textContent.trim() === action) ?? buttons[0];
}

/**
 * A form opens in the place of the button that was pressed, and closes into it again: who works by keyboard goes on in the form,
 * and afterwards where it was opened from.
 */
export function useFormFocus(formOf: () => HTMLFormElement | null, action: () => string): void {
  let form: HTMLFormElement | null = null;
  let place: Element | null = null;

  onMounted(() => {
    form = formOf();
    place = form?.parentElement ?? null;
    if (form) firstField(form)?.focus();
  });
  onBeforeUnmount(() => {
    if (isFocusIn(form)) void nextTick(() => opener(place, action())?.focus());
  });
}
