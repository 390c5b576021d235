/** Whether whoever works by keyboard is there, or nowhere: what had the focus may just have gone. */
export const isFocusIn = (place: Element | null): boolean =>
  document.activeElement === document.body || place?.contains(document.activeElement) === true;
