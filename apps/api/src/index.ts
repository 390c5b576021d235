export { exitOnRefusal } from './exit-on-refusal.js';
export { runApi } from './run-api.js';
