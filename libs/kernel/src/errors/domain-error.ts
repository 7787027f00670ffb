/** What a sentence may carry: codes, counts and days, never personal data. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A refusal with a stable code; status and sentences come from the registry of the lib that raises it. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly details: readonly ErrorDetail[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** One place in a body that is wrong. */
export interface ErrorDetail {
  readonly pointer: string;
  readonly code: string;
  readonly params?: ErrorParams;
  readonly suggestion?: string;
}

export interface ErrorText {
  readonly status: number;
  readonly vi: string;
  readonly en: string;
}
export type ErrorRegistry = Readonly<Record<string, ErrorText>>;

/** Declares the errors of a lib: HTTP status and a sentence in each language that says what to do. `{name}` takes a parameter. */
export const defineErrors = <Registry extends ErrorRegistry>(registry: Registry): Registry => registry;

/** The sentence of a code; an unknown code is its own sentence, so that nothing is silent. */
export function formatError(registry: ErrorRegistry, code: string, params: ErrorParams, language: 'vi' | 'en'): string {
  const text = Object.hasOwn(registry, code) ? registry[code]![language] : code;
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
}
