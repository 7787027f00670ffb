const KEPT = 'hien-tai.keys';

/** Keys of one letter may be switched off: they get in the way of voice control and of shaky hands (WCAG 2.1.4). */
export const lettersOn = (): boolean => localStorage.getItem(KEPT) !== 'off';
export const switchLetters = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off');

/** Whether a key pressed now belongs to what somebody types: in a field, or while a syllable is being composed. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  const { target } = event;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** Whether a key of one letter means what the list of keys says. */
export const isShortcut = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event) && lettersOn();
