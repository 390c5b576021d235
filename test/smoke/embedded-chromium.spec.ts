import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launchChromium } from '../support/chromium.js';

it('renders a local page with Chinese text, in a fresh context each time', async () => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><html lang="zh-CN"><title>回应</title><h1>舆情回应</h1>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await launchChromium();
  try {
    for (const width of [1920, 390]) {
      const context = await browser.newContext({ viewport: { width, height: 844 } });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      expect(await page.title()).toBe('回应');
      expect(await page.locator('h1').innerText()).toBe('舆情回应');
      expect((await page.screenshot()).length).toBeGreaterThan(1_000);
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
});
