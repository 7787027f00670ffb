/** Jest for all TypeScript that needs no browser. Modules are Node's own and shared by specs: nothing is mocked there, collaborators are injected. */
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

const shared = {
  rootDir,
  testEnvironment: 'node',
  transform: {},
  testRunner: '<rootDir>/config/tools/jest/circus-on-node.mjs',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

const withDatabase = {
  globalSetup: '<rootDir>/test/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/global-teardown.mjs',
};

/** Specs of other stages that prove a goal of security: its long form runs them as well, the short one leaves them to those stages. */
const PROVING = [
  ...[
    'headers',
    'told-numbers',
    'measured-groups',
    'repeated-requests',
    'sessions',
    'sign-in',
    'import-hostile',
    'person-sight',
    'second-person',
  ].map((name) => `test/api/${name}`),
  ...['audit-seals', 'audit-tamper', 'row-security'].map((name) => `test/database/${name}`),
  ...['test/faults/import-secrecy', 'test/faults/imports', 'test/dependencies', 'libs/platform/src/workbook/hostile'],
].map((name) => `<rootDir>/${name}.spec.ts`);
const security =
  process.env.SECURITY === 'long' ? ['<rootDir>/test/security/**/*.spec.ts', ...PROVING] : ['<rootDir>/test/security/*.spec.ts'];

export default {
  rootDir,
  testTimeout: 120_000, // a slow machine is no failure; what hangs still ends
  projects: [
    { ...shared, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture*.spec.ts', '<rootDir>/test/dependencies.spec.ts'] },
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps,config}/**/*.spec.ts'] },
    { ...shared, displayName: 'built', testMatch: ['<rootDir>/test/built/**/*.spec.ts'], modulePathIgnorePatterns: ['<rootDir>/.data'] },
    {
      ...shared,
      displayName: 'database',
      testMatch: ['<rootDir>/test/database/**/*.spec.ts', '<rootDir>/test/api/**/*.spec.ts'],
      ...withDatabase,
    },
    { ...shared, displayName: 'security', testMatch: security, ...withDatabase },
    { ...shared, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'], ...withDatabase },
  ],
};
