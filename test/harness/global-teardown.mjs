import { once } from 'node:events';

/** The guard stops the server and clears its folder once nobody listens. */
export default async function teardown() {
  const guard = globalThis.testCluster;
  if (!guard || guard.exitCode !== null) return;
  guard.ref();
  const ended = once(guard, 'exit');
  guard.disconnect();
  await ended;
}
