import { createServer } from 'node:net';
import { pause, Refusal } from './say.mjs';
import { localAddressOf } from './settings.mjs';

const WAIT_MS = 90_000;

/** Refuses early when nobody could be let in. */
export async function ensurePortFree({ port, host }) {
  const server = createServer();
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host, exclusive: true }, resolve);
    });
  } catch (error) {
    throw refusalOf(error, port, host);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

function refusalOf({ code, message }, port, host) {
  if (code === 'EADDRINUSE') {
    return new Refusal(
      `Cổng ${port} đang được chương trình khác dùng: dừng chương trình đó hoặc đặt PORT khác, ví dụ PORT=${port + 1} npm start.`,
      `Port ${port} is in use by another program: stop it or set another PORT, as in PORT=${port + 1} npm start.`,
    );
  }
  if (code === 'EACCES') {
    return new Refusal(
      `Không được phép mở cổng ${port}: đặt PORT từ 1024 trở lên.`,
      `Opening port ${port} is not allowed: set PORT to 1024 or above.`,
    );
  }
  return new Refusal(
    `Không mở được địa chỉ ${host}: HOST phải là địa chỉ của máy này.`,
    `The address ${host} cannot be opened: HOST has to be one of this machine's.`,
    message,
  );
}

/** Resolves once the api answers that it is ready; a refusal when it ends first or takes too long. */
export async function waitUntilReady(settings, api) {
  const end = performance.now() + WAIT_MS;
  for (;;) {
    if (await isReady(settings)) return;
    if (api.hasEnded() || performance.now() > end) {
      throw new Refusal(
        `Máy chủ không khởi động được; nhật ký: ${api.log.path}`,
        `The server did not start; its log: ${api.log.path}`,
        api.log.tail(),
      );
    }
    await pause(40);
  }
}

async function isReady(settings) {
  try {
    const answer = await fetch(`${localAddressOf(settings)}/api/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
