export { Environment, identityProvider, readEnvironment, WrongEnvironment } from './environment.js';
export { configFolder } from './folder.js';
export { beat } from './heartbeat.js';
