import type { Browser } from 'playwright-core';
import { type ApiUnderTest, startApiUnderTest } from './api-under-test.js';
import { launchChromium } from './chromium.js';
import type { AppSettings } from './running-app.js';

/** An api that serves its board, and a browser: there while the specs of one `describe` run. */
export interface BoardUnderTest {
  readonly api: ApiUnderTest;
  readonly browser: Browser;
}

export function boardUnderTest(settings?: AppSettings): BoardUnderTest {
  let api: ApiUnderTest | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    api = await startApiUnderTest(settings);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await api?.remove();
  });
  return {
    get api() {
      return started(api);
    },
    get browser() {
      return started(browser);
    },
  };
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('not started yet');
  return part;
}
