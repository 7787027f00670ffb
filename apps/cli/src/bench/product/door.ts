import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface DoorAnswer<Body> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
}

interface Whole {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly content: Buffer;
}

/** The product as a browser reaches it: over HTTP on one kept connection, with the cookie of a session. */
export class Door {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private cookie = '';

  constructor(private readonly port: number) {}

  async signIn(username: string, password: string): Promise<void> {
    const { headers } = await this.post('/api/session', { username, password });
    this.cookie = (headers['set-cookie'] ?? []).map((set) => set.split(';')[0]).join('; ');
  }

  get<Body>(path: string): Promise<DoorAnswer<Body>> {
    return this.send<Body>('GET', path, null, {});
  }

  post<Body>(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<DoorAnswer<Body>> {
    return this.send<Body>('POST', path, Buffer.from(JSON.stringify(body)), { 'content-type': 'application/json', ...headers });
  }

  patch<Body>(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<DoorAnswer<Body>> {
    return this.send<Body>('PATCH', path, Buffer.from(JSON.stringify(body)), { 'content-type': 'application/json', ...headers });
  }

  /** A file, whole. */
  async download(path: string): Promise<Buffer> {
    return (await this.whole('GET', path, null, {})).content;
  }

  /** Anything else, a file for example. An answer that is no success is thrown. */
  async send<Body>(
    method: string,
    path: string,
    payload: Buffer | null,
    headers: Readonly<Record<string, string>>,
  ): Promise<DoorAnswer<Body>> {
    const { content, ...answer } = await this.whole(method, path, payload, headers);
    const text = content.toString('utf8');
    return { ...answer, body: (text ? JSON.parse(text) : undefined) as Body };
  }

  private whole(method: string, path: string, payload: Buffer | null, headers: Readonly<Record<string, string>>): Promise<Whole> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent: this.agent,
          host: '127.0.0.1',
          port: this.port,
          method,
          path,
          headers: {
            ...(method === 'GET' ? {} : { 'x-requested-with': 'bench' }),
            ...(this.cookie ? { cookie: this.cookie } : {}),
            ...(payload ? { 'content-length': String(payload.length) } : {}),
            ...headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const content = Buffer.concat(chunks);
            const status = answer.statusCode ?? 0;
            if (status >= 300) reject(new Error(`${method} ${path} answered ${status} ${content.toString('utf8')}`));
            else resolve({ status, headers: answer.headers, content });
          });
        },
      );
      sent.on('error', reject);
      sent.end(payload ?? undefined);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
