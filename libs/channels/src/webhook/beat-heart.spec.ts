import { AnsweringServer } from '@huiying/fakes';
import { beatHeart } from './beat-heart.js';

let server: AnsweringServer;
let url: string;

beforeAll(async () => {
  server = await AnsweringServer.start();
  url = server.url('/ping/office?a=1');
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
});

it.each([200, 204])('asks the address as it is and takes %d for heard', async (code) => {
  server.status = code;
  await beatHeart(url);
  expect(server.asked.map(({ path }) => path)).toEqual(['/ping/office?a=1']);
});

it.each([404, 429, 500, 503])('tells that %d is not heard', async (code) => {
  server.status = code;
  await expect(beatHeart(url)).rejects.toThrow(`HTTP ${code}`);
});

it('tells that nobody answers', async () => {
  await expect(beatHeart('http://127.0.0.1:1/')).rejects.toThrow('ECONNREFUSED');
});
