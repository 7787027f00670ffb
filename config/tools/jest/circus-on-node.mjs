/**
 * Runs a spec with Jest's own circus, but lets Node load it: modules that specs share, the whole product among them, are loaded once
 * per worker and stay warm, where Jest would read, link and compile some two thousand of them for each file. So no spec may count on
 * modules of its own; what it starts is its own anyway: an application and a database.
 */
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import circusModule from 'jest-circus/runner';
import { globalsOfSpec } from './globals-of-spec.mjs';

register('./typescript-hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);

const { default: circus } = circusModule;
let specs = 0;

export default function run(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  const onNode = {
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (path) => import(`${pathToFileURL(path)}?spec=${++specs}`),
    setGlobalsForRuntime: (globals) => {
      const { moduleMocker } = environment;
      const jest = {
        fn: moduleMocker.fn.bind(moduleMocker),
        spyOn: moduleMocker.spyOn.bind(moduleMocker),
        setTimeout: (ms) => {
          environment.global[Symbol.for('TEST_TIMEOUT_SYMBOL')] = ms;
        },
      };
      globalsOfSpec.now = { ...globals, jest };
    },
  };
  const loading = new Proxy(runtime, {
    get(target, name) {
      if (Object.hasOwn(onNode, name)) return onNode[name];
      const value = target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  Object.assign(environment.global, { Array, BigInt, Boolean, Error, Function, Number, Object, String, Symbol }); // `expect.any(String)` means ours
  Error.prepareStackTrace = undefined; // Node knows the lines of the sources
  return circus(globalConfig, config, environment, loading, testPath, sendMessageToJest);
}
