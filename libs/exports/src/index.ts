export { historyCsv, historyXlsx } from './history-table.js';
