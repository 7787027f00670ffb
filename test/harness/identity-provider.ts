import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { ProviderSettings } from '#libs/access';

/** A real OpenID Connect provider with a page on which anybody signs in under any name; `name@body.example` is verified unless the name begins with "unverified". */
export class TestProvider {
  private constructor(
    private readonly server: Server,
    readonly settings: ProviderSettings,
  ) {}

  static async start(publicUrl: string, port = 0): Promise<TestProvider> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const settings = { issuer, clientId: 'hien-tai', clientSecret: 'a secret of the test', name: 'SSO' };
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: settings.clientId,
          client_secret: settings.clientSecret,
          redirect_uris: [`${publicUrl}/api/session/oidc/callback`],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({ sub: id, email: `${id}@body.example`, email_verified: !id.startsWith('unverified') }),
      }),
      cookies: { keys: ['only for a test'] },
      features: { devInteractions: { enabled: true } },
    });
    server.on('request', provider.callback());
    return new TestProvider(server, settings);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** What a browser does there: signs in under a name, agrees, and is sent back. Gives the address it is sent to. */
  async walk(start: string, name: string): Promise<string> {
    const cookies = new Map<string, string>();
    let [url, form]: [string, URLSearchParams | null] = [start, null];
    for (let step = 0; step < 12; step++) {
      const answer: Response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
        ...(form ? { method: 'POST', body: form } : {}),
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [key, value] = cookie.split(';')[0]!.split(/=(.*)/s) as [string, string];
        cookies.set(key, value);
      }
      const next = answer.headers.get('location');
      if (next) [url, form] = [new URL(next, url).href, null];
      else {
        const prompt = /name="prompt" value="(\w+)"/.exec(await answer.text())?.[1];
        if (!prompt) throw new Error(`the provider answered ${answer.status}`);
        form = new URLSearchParams({ prompt, login: name, password: 'any' });
      }
      if (!url.startsWith(this.settings.issuer)) return url;
    }
    throw new Error('the provider sends in circles');
  }
}
