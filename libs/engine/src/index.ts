export { AlarmCallManager } from './alarm-call.manager.js';
export { DayHeadManager } from './day-head.manager.js';
export { DeadlineSweepManager } from './deadline-sweep.manager.js';
export { type CycleClock, type CycleReport, EngineCycle } from './engine-cycle.js';
export { OutboxManager } from './outbox.manager.js';
export { SecondOpinionManager } from './second-opinion.manager.js';
export { SourceHasteManager } from './source-haste.manager.js';
export { type PollReport, SourcePollManager } from './source-poll.manager.js';
export { SubscriberDeliveryManager } from './subscriber-delivery.manager.js';
