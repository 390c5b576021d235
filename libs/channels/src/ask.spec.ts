import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from './ask.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serving(answer: RequestListener, port = 0): Promise<string> {
  const opened = createServer(answer);
  server = opened;
  await new Promise<void>((resolve, reject) => {
    opened.once('error', reject);
    opened.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}/hook`;
}

/** Of those that `fetch` refuses, one that is free here. */
async function servingAtRefusedPort(answer: RequestListener): Promise<string> {
  for (const port of [4190, 6566, 6000, 10_080, 6697, 5060]) {
    try {
      return await serving(answer, port);
    } catch {
      // Somebody else stands there.
    }
  }
  throw new Error('no port is free');
}

const TIMEOUT_MS = 5_000;

it('reaches a port that browsers keep away from', async () => {
  const url = await servingAtRefusedPort((asked, answer) => {
    asked
      .setEncoding('utf8')
      .on('data', (body) => answer.end(`${asked.method} ${String(asked.headers['x-id'])} ${body}`));
  });
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  const answer = await ask(url, { method: 'POST', headers: { 'x-id': '7' }, body: '回应', timeoutMs: TIMEOUT_MS });
  expect([answer.status, await answer.text()]).toEqual([200, 'POST 7 回应']);
});

it('sends a form as one, and takes an answer without a body', async () => {
  const url = await serving((asked, answer) => {
    answer.writeHead(asked.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ? 204 : 400).end();
  });
  const answer = await ask(url, { method: 'POST', body: new URLSearchParams({ to: '值班' }), timeoutMs: TIMEOUT_MS });
  expect([answer.status, answer.ok, answer.body]).toEqual([204, true, null]);
});

it.each([
  ['a status that is none', 'HTTP/1.1 999 Odd\r\n\r\n'],
  ['a protocol that is switched to', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'],
])('gives up at %s', async (_, answered) => {
  const url = await serving((asked) => asked.socket.end(answered));
  await expect(ask(url, { method: 'GET', timeoutMs: TIMEOUT_MS })).rejects.toThrow(/HTTP 999|without an answer/u);
});

it('follows nobody elsewhere, and waits no longer than it is told', async () => {
  const elsewhere = await serving((_, answer) => answer.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
  await expect(ask(elsewhere, { method: 'GET', timeoutMs: TIMEOUT_MS })).rejects.toThrow('redirect');
  server?.close();
  const silent = await serving(() => undefined);
  await expect(ask(silent, { method: 'GET', timeoutMs: 50 })).rejects.toMatchObject({ name: 'TimeoutError' });
});
