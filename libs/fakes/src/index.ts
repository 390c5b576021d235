export * from './a-case.js';
export * from './a-report.js';
export * from './a-rulebook.js';
export * from './case-store.contract.js';
export * from './fixed-clock.js';
export * from './memory-case-store.js';
export * from './merging-cases.js';
export * from './recording-channel.js';
