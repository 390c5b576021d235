import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beatHeart } from './beat-heart.js';

let server: Server;
let url: string;
let status = 200;
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url);
    answer.writeHead(status, { location: '/elsewhere' }).end('heard');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ping/office?a=1`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked.length = 0;
});

it.each([200, 204])('asks the address as it is and takes %d for heard', async (code) => {
  status = code;
  await beatHeart(url);
  expect(asked).toEqual(['/ping/office?a=1']);
});

it.each([404, 429, 500, 503])('tells that %d is not heard', async (code) => {
  status = code;
  await expect(beatHeart(url)).rejects.toThrow(`HTTP ${code}`);
});

it('tells that nobody answers', async () => {
  await expect(beatHeart('http://127.0.0.1:1/')).rejects.toThrow('fetch failed');
});
