export * from './api.js';
export * from './board-events.js';
export * from './board-view.js';
export * from './report-version.js';
export * from './source-check.js';
export * from './source-view.js';
export * from './subscription.js';
export * from './words.js';
