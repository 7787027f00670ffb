import { request } from 'node:http';

const CUT_AFTER_MS = 200;

/** A signed-in user of a running installation, over real HTTP. */
export class HttpClient {
  private cookie = '';

  constructor(private readonly address: string) {}

  async signIn(username: string, password: string): Promise<void> {
    const { status, text } = await this.send('POST', '/api/session', { username, password });
    if (status !== 200) throw new Error(`sign-in answered ${status} ${text}`);
  }

  /** The first sign-in with a one-time password, which it changes. */
  async signInFirst(username: string, oneTimePassword: string, password: string): Promise<void> {
    await this.signIn(username, oneTimePassword);
    const { status, text } = await this.send('PUT', '/api/session/password', { current: oneTimePassword, next: password });
    if (status !== 200) throw new Error(`changing the password answered ${status} ${text}`);
  }

  async send<Body = never>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Body; text: string; headers: Headers }> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        'x-requested-with': 'test',
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(120_000),
    });
    const set = response.headers.getSetCookie()[0]?.split(';')[0];
    if (set) this.cookie = set;
    const text = await response.text();
    return {
      status: response.status,
      body: (text.startsWith('{') ? JSON.parse(text) : undefined) as Body,
      text,
      headers: response.headers,
    };
  }

  /** A file as a form of a browser sends it. */
  async upload<Body>(path: string, name: string, content: Buffer): Promise<Body> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    const headers = { 'x-requested-with': 'test', cookie: this.cookie };
    const response = await fetch(`${this.address}${path}`, { method: 'POST', headers, body: form });
    if (response.status >= 300) throw new Error(`POST ${path} answered ${response.status}`);
    return (await response.json()) as Body;
  }

  /** The beginning of a request of which the rest never comes: sent, then cut. */
  cutShort(path: string, headers: Record<string, string>, begin: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      const sent = request(`${this.address}${path}`, {
        method: 'POST',
        headers: { 'x-requested-with': 'test', cookie: this.cookie, ...headers },
      });
      sent.on('error', () => undefined);
      sent.on('close', resolve);
      sent.write(begin, (error) => (error ? reject(error) : setTimeout(() => sent.destroy(), CUT_AFTER_MS)));
    });
  }

  /** Sends until it is answered: while a server is away, or says to come again, nothing is known of what it did. */
  async insist<Body = never>(method: string, path: string, body?: unknown): Promise<Body> {
    for (;;) {
      const answer = await this.send<Body>(method, path, body).catch(() => null);
      if (answer && answer.status < 300) return answer.body;
      if (answer && answer.status !== 503 && answer.status !== 502)
        throw new Error(`${method} ${path} answered ${answer.status} ${answer.text}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
