export * from './api.js';
export * from './board-events.js';
