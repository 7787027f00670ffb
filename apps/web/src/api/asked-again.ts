import { readProblem } from './problem';

/** What a refusal may only want: the password once more for an act that matters, or signing in again after the session ended. */
const WANTED = { 'access.step_up_needed': 'proof', 'access.sign_in_needed': 'session' } as const;
export type Wanted = (typeof WANTED)[keyof typeof WANTED];

type Ask = () => Promise<boolean>;
const askers = new Map<Wanted, Ask>();

/** Who asks for it when a request needs it: the frame of the pages, as long as it is there. */
export function askBy(wanted: Wanted, asker: Ask): () => void {
  askers.set(wanted, asker);
  return () => void askers.delete(wanted);
}

/**
 * A refusal that only wants that is not shown: it is asked for, and the same request sent again. Files are not kept twice in memory
 * for that.
 */
export async function fetchAgain(request: Request): Promise<Response> {
  const again = request.headers.get('Content-Type')?.startsWith('multipart/') ? null : request.clone();
  const response = await fetch(request);
  if ((response.status !== 403 && response.status !== 401) || !again) return response;
  const { code } = await readProblem(response);
  const ask = code in WANTED && askers.get(WANTED[code as keyof typeof WANTED]);
  return ask && (await ask()) ? fetch(again) : response;
}
