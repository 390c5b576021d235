import { describeCaseStore } from '@huiying/fakes';
import { CaseDatabase } from '../support/case-database.js';

const opened: CaseDatabase[] = [];
afterAll(() => Promise.all(opened.map((database) => database.close())));

describeCaseStore('PostgreSQL', async () => {
  const database = await CaseDatabase.create();
  opened.push(database);
  return {
    store: database.store,
    passTime: (ms) => database.passTime(ms),
    ledger: (caseId) => database.ledger(caseId),
  };
});
