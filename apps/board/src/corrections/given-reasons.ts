/** What two clicks write into the ledger, which speaks Chinese whatever language the page is read in. */
export const CORRECTED_BY_HAND = '人工更正';
export const CORRECTION_UNDONE = '撤销更正';
export const CONFIRMED_AS_PROPOSED = '确认系统所提级别';
