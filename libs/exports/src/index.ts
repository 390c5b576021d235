export { historyFileNames } from './history-file-name.js';
export { historyCsv, historyXlsx } from './history-table.js';
