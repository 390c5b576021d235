import type { zhCnReplies } from './zh-cn-replies';

export const enReplies: typeof zhCnReplies = {
  assessment: {
    suggests: 'May be: {what}',
    hint: 'A suggestion of the system; a person decides',
    elements: 'What the reply holds',
    has: 'has ',
    lacks: 'no ',
    yes: 'It says little',
    no: 'It does not',
    mark: 'Mark as saying little',
    againYes: 'Change: it says little',
    againNo: 'Change: it says enough',
    decidedYes: '{who} decided on {when}: it says little',
    decidedNo: '{who} decided on {when}: it does not say little',
    reason: ': {reason}',
    only: 'Only with replies that say little',
  },
  secondOpinion: {
    title: 'Second opinion (for reference only)',
    ask: 'Ask for a second opinion',
    none: 'Not asked yet',
    asked: 'Asked; no answer yet',
    unavailable: 'No second opinion available',
    level: 'Level: {level}',
    figure: '{name} {value}',
    quotes: 'In the words of the report',
    dropped: '{n} more quotes do not stand in the report and were left out',
    by: '{model} · {when} · changes neither level nor deadline',
  },
};
