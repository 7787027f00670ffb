import { readProblem } from './problem';

type Ask = () => Promise<boolean>;
let ask: Ask | null = null;

/** Who asks for the password when an act needs it anew: the frame of the pages, as long as it is there. */
export function askBy(asker: Ask): () => void {
  ask = asker;
  return () => {
    ask = null;
  };
}

/**
 * A refusal that only wants the password once more is not shown: the password is asked for, and the same request sent again.
 * Files are not kept twice in memory for that.
 */
export async function fetchProven(request: Request): Promise<Response> {
  const again = request.headers.get('Content-Type')?.startsWith('multipart/') ? null : request.clone();
  const response = await fetch(request);
  if (response.status !== 403 || !again || !ask) return response;
  const { code } = await readProblem(response);
  return code === 'access.step_up_needed' && (await ask()) ? fetch(again) : response;
}
