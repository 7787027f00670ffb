import { pause, Refusal, say } from './say.mjs';
import { endSteps } from './single-steps.mjs';

/** Everything has to be gone within ten seconds of the wish. */
const WHOLE_MS = 9_500;
/** A step that cannot be called off at once may finish meanwhile. */
const STEP_MS = 2_000;

/** Thrown where a start finds that it is no longer wanted. */
class CalledOff extends Error {}

/** One run of the launcher: what it has started, and the one way down. */
export class Session {
  constructor() {
    this.stops = [];
    this.stopping = null;
    process.stdout.on('error', () => undefined); // the terminal may be gone; stopping in order matters more
    process.stderr.on('error', () => undefined);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void this.stop(0, true));
    for (const name of ['uncaughtException', 'unhandledRejection']) process.on(name, (error) => void this.fail(error));
  }

  /** Remembers how to stop something; what is named later stops earlier. `stop(ms)` gets the time that is left. */
  onStop(stop) {
    this.stops.unshift(stop);
  }

  /** Between two steps. */
  checkWanted() {
    if (this.stopping) throw new CalledOff();
  }

  /** Does the work; `stays` says whether what it started goes on until somebody stops it. */
  async run(work, { stays }) {
    this.work = work(this);
    try {
      await this.work;
    } catch (error) {
      await this.fail(error);
    }
    if (!stays) await this.stop(0);
  }

  async fail(error) {
    if (error instanceof CalledOff || this.stopping) return this.stopping;
    console.error(error instanceof Refusal ? error.message : error);
    return this.stop(1);
  }

  /** Stops everything in order and ends this process; asked again it goes on with what it does. */
  stop(code, aloud = false) {
    this.stopping ??= this.stopAll(code, aloud);
    return this.stopping;
  }

  async stopAll(code, aloud) {
    const begin = performance.now();
    const left = () => Math.max(500, WHOLE_MS - (performance.now() - begin));
    if (aloud) say('Đang dừng… / stopping…');
    endSteps();
    await Promise.race([Promise.resolve(this.work).catch(() => undefined), pause(STEP_MS)]);
    for (const stop of this.stops) {
      try {
        await stop(left());
      } catch (error) {
        console.error(error instanceof Refusal ? error.message : error);
      }
    }
    if (aloud) say('Đã dừng / stopped');
    process.exit(code);
  }
}
