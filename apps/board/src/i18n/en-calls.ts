import type { zhCnCalls } from './zh-cn-calls';

export const enCalls: typeof zhCnCalls = {
  calls: {
    due: '{deliverable} due {due}: {why}',
    why: {
      unanswered: 'not answered yet, please act',
      overdue: 'overdue, please see that it is answered',
      unacknowledged: 'nobody has acknowledged, called again (no. {round})',
      'evidence-waits': 'evidence waits for confirmation, please confirm it now',
      supervision: 'order no. {round}: {said}',
      transfer: 'handed on by {from}: {said}',
    },
    asked: { supervision: 'please handle it at once and report back', transfer: 'please act' },
    standingIn: ' (you stand in for {name})',
    raised: {
      'monitoring-blind':
        'Monitoring is blind: {hostsFailing} of {hostsTried} source hosts cannot be reached since {since}; our own network is the likely cause',
      'deadlines-overdue':
        'Deadline engine: {overdue} timers are due and were not looked at, the first since {since}; check at once',
      'source-paused': 'Source stopped: the address of {names} is gone for good (410); give another one or delete it',
      'source-silent': 'Source silent: nothing new from {names} since {since}, longer than usual',
      'sources-silent': '{count} sources silent: {names}; nothing new for long, see the page of sources',
    },
    cleared: {
      'monitoring-blind': 'Monitoring sees again: blind from {since} to {until}; what was missed is being fetched',
      'deadlines-overdue': 'Deadline engine works again: everything that was due was handled by {until}',
      'source-paused': 'Source back: {names} is read again since {until}',
      'source-silent': 'Source no longer silent: {names} has had something new since {until}',
      'sources-silent': '{count} sources no longer silent: {names}',
    },
    others: '{names} and others',
  },
};
