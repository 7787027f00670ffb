/** An error as the server says it (RFC 9457), in the language that was asked for. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string; readonly suggestion?: string }[];
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }
}

/** Whatever went wrong as a problem: also a proxy's error page or an empty body. */
export async function readProblem(response: Response): Promise<Problem> {
  try {
    const body = (await response.clone().json()) as Partial<Problem>;
    return {
      title: body.title ?? response.statusText,
      status: response.status,
      code: body.code ?? 'unknown',
      detail: body.detail ?? body.title ?? '',
      ...(body.errors ? { errors: body.errors } : {}),
    };
  } catch {
    return { title: response.statusText, status: response.status, code: 'unreadable', detail: '' };
  }
}

export const problemOf = (error: unknown): Problem | null => (error instanceof ProblemError ? error.problem : null);
