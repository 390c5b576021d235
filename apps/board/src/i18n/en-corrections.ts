import type { CorrectionMessages } from './zh-cn-corrections';

export const enCorrections: CorrectionMessages = {
  corrections: {
    edit: 'Correct',
    editOf: 'Correct {what}',
    save: 'Save',
    undo: 'Undo',
    suggested: 'suggested',
    corrected: 'corrected',
    confirmed: 'confirmed',
    because: 'Because: ',
    colon: ': ',
    setAside: 'not graded: {reason}',
    byHand: 'Corrected by the officer on duty',
    takenBack: 'Correction undone',
    openedByHand: 'Opened by the officer on duty',
    changed: '{what} is now {to}',
    localSource: 'local source',
    rulesChanged: 'The rules have changed: the marks are read by those of now, the level is of then',
    proposedLevel: 'The corrected figures amount to {level}; a person decides on the level',
    notOurs: 'Not ours',
    noConcern: 'No concern',
    sure: 'Confirm: {what}',
    dismissed: 'Marked as {what}',
    recall: 'Take back',
    unlearned: '{n} corrections since the last training',
  },
};
