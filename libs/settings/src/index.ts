export { choosePack } from './choose-pack.js';
export * from './domain-model-file.js';
export * from './load-calendar.js';
export * from './load-configuration.js';
export type { FeedEntry } from './load-feeds.js';
export { loadPolicyPacks } from './load-policy-packs.js';
export * from './load-setup.js';
export * from './read-environment.js';
export { SettingError } from './setting-error.js';
