import { readDay } from './format';

/** What a form holds, trimmed. */
export interface FormValues {
  readonly text: (name: string) => string;
  /** Empty is null. */
  readonly textOrNull: (name: string) => string | null;
  /** ISO, or null where nothing was typed. */
  readonly day: (name: string) => string | null;
}

export function formValues(form: HTMLFormElement): FormValues {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return { text, textOrNull: (name) => text(name) || null, day: (name) => readDay(text(name)) };
}
