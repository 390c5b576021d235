export { exitOnRefusal } from './exit-on-refusal.js';
export { keepCompiled } from './keep-compiled.js';
export { onPackagedNode } from './on-packaged-node.js';
export { refuseUnusableAddress } from './refuse-unusable-address.js';
