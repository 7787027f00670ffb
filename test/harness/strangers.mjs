/**
 * Strangers at the door, in a process of their own so that whoever measures beside them does not wait for them:
 * `node strangers.mjs <address> <sign-ins a second> <seconds>` signs in with made-up names from made-up networks, none of which is
 * turned away by its count alone, and prints how often each status was the answer; 0 is a connection that was lost.
 */
import { Agent, request } from 'node:http';

const [address, aSecond, seconds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const agent = new Agent({ keepAlive: true });
const answers = {};
const sent = [];

const signIn = (at) =>
  new Promise((answered) => {
    const body = JSON.stringify({ username: `khong-co-${process.pid}-${at}`, password: 'wrong' });
    const headers = {
      'x-requested-with': 'test',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-forwarded-for': `10.${at % 250}.${Math.floor(at / 250)}.1`,
    };
    const asked = request(`${address}/api/session`, { agent, method: 'POST', headers }, (answer) => {
      answer.resume().once('close', () => answered(answer.statusCode));
    });
    asked.once('error', () => answered(0)).end(body);
  });

const begin = performance.now();
for (let at = 0; at < seconds * aSecond; at++) {
  sent.push(signIn(at).then((status) => (answers[status] = (answers[status] ?? 0) + 1)));
  const wait = begin + (at * 1_000) / aSecond - performance.now(); // one after another, as they come from many places
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
await Promise.all(sent);
agent.destroy();
console.log(JSON.stringify(answers));
