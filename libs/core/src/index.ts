export * from './calendar/period.js';
export * from './domain-error.js';
export * from './escalation/ladder.js';
export * from './manager.js';
export * from './policy/policy-pack.js';
export * from './policy/unit.js';
export * from './severity/severity.js';
export * from './time/instant.js';
