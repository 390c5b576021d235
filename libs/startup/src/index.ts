export { exitOnRefusal } from './exit-on-refusal.js';
export { keepCompiled } from './keep-compiled.js';
