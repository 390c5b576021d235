import type { OpeningMessages } from './zh-cn-opening';

export const enOpening: OpeningMessages = {
  unsaved: {
    ask: 'What you have written is not sent yet and is lost when you leave',
    leave: 'Leave',
    stay: 'Go on writing',
  },
  opening: {
    title: 'New case',
    hint: 'For what no source told: say when, where and how many were hurt; the level and its reason are proposed',
    goesOn: 'Goes on from the closed case:',
    name: 'Title',
    text: 'What happened',
    textHint: 'What is known so far; figures can be corrected and progress recorded later',
    occurredAt: 'When it happened',
    severity: 'Level',
    proposed: 'As proposed',
    stated: 'Choosing a level confirms it',
    drill: 'This is a drill',
    drillHint:
      'Minutes for hours; calls whoever is on duty, marked as a drill; never merged with a real case, never counted. Write title and text as of a real case, or choose the level: what calls itself a drill is not graded',
    submit: 'Open and start the clocks',
    submitDrill: 'Start the drill',
    fromClosed: 'Something new: open another case',
    drillsLeftOut: '{n} drills are left out of these figures',
  },
};
