import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ADMIN_PASSWORD } from './running-app.js';

export interface BoardVisit {
  readonly username?: string;
  readonly password?: string;
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
}

/** A bound for broken code, as in `eventually`. */
const PATIENCE_MS = 60_000;

/** A page of the board with somebody signed in; `page.getByTestId` finds the parts. */
export async function visitBoard(browser: Browser, origin: string, visit: BoardVisit = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    locale: visit.locale ?? 'zh-CN',
    viewport: { width: visit.width ?? 1920, height: visit.height ?? 1080 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (visit.before) await context.addInitScript(visit.before);
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByTestId('username').fill(visit.username ?? 'admin');
  await page.getByTestId('password').fill(visit.password ?? ADMIN_PASSWORD);
  await page.getByTestId('submit').click();
  await page.getByTestId('connection-state').and(page.locator('[data-state=live]')).waitFor();
  // connected, but nothing told yet
  await page.locator('main.board > .waiting').waitFor({ state: 'detached' });
  return page;
}

/** `04:59:58` or `2天 03:10` as seconds; the sign of a late one is left out. */
export function secondsOf(countdown: string): number {
  const days = Number(/(\d+)天/u.exec(countdown)?.[1] ?? 0);
  const [hours = 0, minutes = 0, seconds = 0] = (/[\d:]+$/u.exec(countdown.trim())?.[0] ?? '').split(':').map(Number);
  return days * 86_400 + hours * 3_600 + minutes * 60 + seconds;
}
