import type { PersonView } from '@huiying/contract';
import { Client } from 'pg';
import { visitBoard } from '../support/board-page.js';
import { callingBoard } from '../support/calling-board.js';
import { boardUnderTest } from '../support/board-under-test.js';
import { COMPLAINT, phoneIn } from '../support/entries.js';
import { addPerson, PASSWORD } from '../support/running-app.js';

const HOUR_MS = 3_600_000;

const at = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();

describe('a call', () => {
  const board = boardUnderTest();

  it('tells a deputy for whom, in the language of the page, and in the words that were sent where it has no code', async () => {
    const { admin, app, databaseUrl } = board.api;
    await addPerson(admin, '住建局长', 'leader', 'housing');
    await addPerson(admin, '住建副局长', 'leader', 'city');
    const { items } = (await admin.get<{ items: PersonView[] }>('/api/users')).body;
    const idOf = (name: string) => items.find(({ username }) => username === name)?.id;
    const absence = { userId: idOf('住建局长'), deputyId: idOf('住建副局长'), from: at(-1), to: at(1) };
    await admin.done(admin.post('/api/roster/absences', absence));
    const { caseId } = await phoneIn(admin, COMPLAINT);
    const assignment = { unitId: 'housing', role: 'lead', reason: '属其职责' };
    await admin.done(admin.post(`/api/cases/${caseId}/assignments`, assignment));
    await admin.done(admin.post(`/api/cases/${caseId}/supervisions`, {}));

    const page = await visitBoard(board.browser, app.origin, {
      username: '住建副局长',
      password: PASSWORD,
      width: 390,
      height: 844,
    });
    await page.goto(`${app.origin}/pushes`);
    const words = page.getByTestId('call-words');
    await words.waitFor();
    await expect
      .poll(() => words.innerText())
      .toMatch(/^回应时限 \d\d-\d\d 周. \d\d:\d\d，第1次督办：请立即办理并反馈（您为住建局长代班）$/u);
    await page.evaluate(() => localStorage.setItem('huiying.locale', 'en'));
    await page.reload();
    await words.waitFor();
    await expect
      .poll(() => words.innerText())
      .toMatch(
        /^Response due \d\d-\d\d \w{3} \d\d:\d\d: order no\. 1: please handle it at once and report back \(you stand in for 住建局长\)$/u,
      );
    const database = new Client({ connectionString: databaseUrl });
    await database.connect();
    await database.query('update push set reason = null');
    await database.end();
    await page.reload();
    await words.waitFor();
    await expect.poll(() => words.innerText()).toContain('第1次督办：请立即办理并反馈（您为住建局长代班）');
    // A leader finds cases that are no longer on the board, too.
    await page.locator('nav a[href="/cases"]').waitFor();
    await page.goto(`${app.origin}/cases/${caseId}`);
    const order = page.locator('.timeline li[data-kind=supervision-ordered]');
    await order.waitFor();
    await expect
      .poll(() => order.innerText())
      .toContain('Order to act Response, order 1 · 住建副局长 (for 住建局长) · away: 住建局长');
    // Each step of the way is read whole, however long its word.
    const stages = page.locator('[data-testid=stages] li');
    const cut = await stages.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect([await stages.count(), cut]).toEqual([6, 0]);
    await page.context().close();
  });
});

describe('a call that nobody acknowledges', () => {
  const { board } = callingBoard(`ladder:
  - {at: 1%, to: [leader@press-office], channels: [board]}
repeat: {every: {value: 1, unit: second}, times: 2}
`);

  it('says which repeat it is, in the list of calls and in the record', async () => {
    const { admin, app } = board.api;
    await addPerson(admin, '带班领导', 'leader', 'press');
    const { caseId } = await phoneIn(admin, COMPLAINT);
    const page = await visitBoard(board.browser, app.origin);
    await page.goto(`${app.origin}/cases/${caseId}`);
    await page.locator('.timeline').getByText('第 2 次重复').waitFor();
    const said = await page.locator('.pushes .push').allInnerTexts();
    expect(said.map((words) => / · 第 \d 次重复/u.exec(words)?.[0])).toEqual([
      undefined,
      ' · 第 1 次重复',
      ' · 第 2 次重复',
    ]);
    await page.context().close();
  });
});
