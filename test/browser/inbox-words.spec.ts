import type { ReportView } from '@huiying/contract';
import type { Page } from 'playwright-core';
import { visitBoard } from '../support/board-page.js';
import { boardUnderTest } from '../support/board-under-test.js';

const report = (externalId: string, title: string, text: string) => ({
  externalId,
  sourceName: '外省都市报',
  scope: 'wide',
  title,
  text,
});

const REPORTS = [
  report('a', '一小区停水半个月', '阳光小区停水半个月，业主多次投诉，物业一直不管。'),
  report('b', '周末天气', '外省周末天气晴好，适宜出行。'),
  report('c', '应急演练', '外省某县开展应急演练，演练模拟厂房起火，3人死亡，多支队伍参加。'),
];

const because = (page: Page): Promise<string[]> => page.getByTestId('inbox-because').allInnerTexts();

describe('why a report stays in the inbox', () => {
  const board = boardUnderTest();

  it('is told by its code, in the language of the page', async () => {
    const machine = await board.api.intake();
    await machine.post('/api/reports', { reports: REPORTS });
    const { body } = await board.api.admin.get<{ items: ReportView[] }>('/api/reports?inbox=true');
    expect(new Set(body.items.map(({ inboxFinding }) => inboxFinding?.why))).toEqual(
      new Set(['nothing-raised', 'set-aside', 'unnamed']),
    );
    const page = await visitBoard(board.browser, board.api.app.origin);
    await page.goto(`${board.api.app.origin}/inbox`);
    await page.getByTestId('inbox-because').nth(2).waitFor();
    await expect.poll(() => because(page)).toEqual(body.items.map(({ inboxBecause }) => inboxBecause));

    // What is asked stands behind what is read.
    const [text, choices] = await Promise.all(
      ['.text', '[data-testid=inbox-choices]'].map((part) =>
        page.getByTestId('inbox-report').first().locator(part).boundingBox(),
      ),
    );
    expect(choices?.y).toBeGreaterThan((text?.y ?? Infinity) + (text?.height ?? 0));

    await page.evaluate(() => localStorage.setItem('huiying.locale', 'en'));
    await page.reload();
    await page.getByTestId('inbox-because').nth(2).waitFor();
    const english = await because(page);
    expect(english).toContain('No incident, complaint, question or rumour was read from it');
    expect(
      english.filter((words) => words.startsWith('It names no place or unit of ours. What it tells: “')),
    ).toHaveLength(1);
    expect(english.filter((words) => words.endsWith('is no event to answer: a drill or an exercise'))).toHaveLength(1);
    expect(english.map((words) => words.replaceAll(/“[^”]*”/gu, '')).join('')).not.toMatch(/\p{Script=Han}/u);
    await page.context().close();
  });
});
