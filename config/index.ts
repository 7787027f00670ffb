export { Environment, readEnvironment, WrongEnvironment } from './environment.js';
export { configFolder } from './folder.js';
