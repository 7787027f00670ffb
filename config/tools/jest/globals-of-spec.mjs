/** What `@jest/globals` gives: harness modules outlive a spec, so each name asks at its use whose turn it is. */
export const globalsOfSpec = { now: null };

const live = (name) =>
  new Proxy(() => undefined, {
    apply: (_, self, args) => Reflect.apply(globalsOfSpec.now[name], self, args),
    get: (_, property) => globalsOfSpec.now[name][property],
  });

export const afterAll = live('afterAll');
export const afterEach = live('afterEach');
export const beforeAll = live('beforeAll');
export const beforeEach = live('beforeEach');
export const describe = live('describe');
export const expect = live('expect');
export const it = live('it');
export const jest = live('jest');
export const test = live('test');
