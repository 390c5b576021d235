export { runApi } from './run-api.js';
