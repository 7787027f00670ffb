import pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the product says to the database while `work` runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const said: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...words: unknown[]) => unknown };
  const query = prototype.query;
  prototype.query = function (this: unknown, ...words: unknown[]) {
    const [first, second] = words;
    if (typeof first === 'string') said.push({ text: first, values: Array.isArray(second) ? second : [] });
    else if (isStatement(first)) said.push({ text: first.text, values: first.values ?? [] });
    return query.apply(this, words);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return said;
}

const isStatement = (given: unknown): given is { text: string; values?: unknown[] } =>
  typeof given === 'object' && given !== null && 'text' in given && typeof given.text === 'string';
