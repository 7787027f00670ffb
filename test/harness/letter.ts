/** A mail as a reader's program shows it. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly header: (name: string) => string | null;
}

/** Reads what a mail server was given: headers with their encoded words, the plain and the HTML part. */
export function readLetter(raw: string): Letter {
  const { headers, body } = split(raw);
  const header = (name: string) => valueIn(headers, name);
  const boundary = /boundary="([^"]+)"/.exec(header('content-type') ?? '')?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1).map(split) : [{ headers, body }];
  const part = (type: string) => {
    const found = parts.find((one) => valueIn(one.headers, 'content-type')?.startsWith(type));
    return found ? decoded(found.body, valueIn(found.headers, 'content-transfer-encoding')) : '';
  };
  return { subject: header('subject') ?? '', text: part('text/plain'), html: part('text/html'), header };
}

function split(text: string): { headers: string; body: string } {
  const clean = text.replace(/^\r?\n/, '');
  const end = /\r?\n\r?\n/.exec(clean)!;
  return { headers: clean.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' '), body: clean.slice(end.index + end[0].length) };
}

function valueIn(headers: string, name: string): string | null {
  const value = new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1];
  return value === undefined ? null : words(value.trim());
}

/** `=?UTF-8?Q?…?=`; the spaces between two of them do not count. */
const words = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, how: string, text: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : quoted(text.replaceAll('_', ' ')).toString('utf8'),
    );

function decoded(body: string, how: string | null): string {
  if (how?.toLowerCase() === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (how?.toLowerCase() === 'quoted-printable') return quoted(body.replace(/=\r?\n/g, '')).toString('utf8');
  return body;
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
