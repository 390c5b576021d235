export { keepCompiled } from './keep-compiled.js';
