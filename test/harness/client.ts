import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Body;
  readonly text: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A browser's part of the conversation: keeps the cookie, sends the header of our own pages. */
export class Client {
  private readonly cookies = new Map<string, string>();
  username = '';

  constructor(private readonly app: NestFastifyApplication) {}

  async signIn(username: string, password: string): Promise<Answer<unknown>> {
    this.username = username;
    const answer = await this.post('/api/session', { username, password });
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status} ${answer.text}`);
    return answer;
  }

  get<Body = never>(path: string, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, headers);
  }
  post<Body = never>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send('POST', path, body, headers);
  }
  put<Body = never>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send('PUT', path, body, headers);
  }
  patch<Body = never>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send('PATCH', path, body, headers);
  }
  delete<Body = never>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.send('DELETE', path, body, headers);
  }

  async send<Body>(method: Method, path: string, body: unknown, headers: Record<string, string>): Promise<Answer<Body>> {
    const response = await this.app.inject({
      method,
      url: path,
      headers: {
        ...(method === 'GET' ? {} : { 'x-requested-with': 'test' }),
        ...(this.cookies.size > 0 ? { cookie: this.cookieHeader } : {}),
        ...(body !== undefined && !Buffer.isBuffer(body) ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    });
    for (const { name, value } of response.cookies) {
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    const isJson = String(response.headers['content-type'] ?? '').includes('json') && response.body.length > 0;
    return {
      status: response.statusCode,
      headers: response.headers as Record<string, string>,
      body: (isJson ? JSON.parse(response.body) : undefined) as Body,
      text: response.body,
    };
  }

  /** The same browser at another process of the installation. */
  at(app: NestFastifyApplication): Client {
    const there = new Client(app);
    there.username = this.username;
    for (const [name, value] of this.cookies) there.cookies.set(name, value);
    return there;
  }

  /** The cookies as they stand, for tests that steal them. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
