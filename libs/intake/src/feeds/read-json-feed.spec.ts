import { readJsonFeed } from './read-json-feed.js';

it('tells items apart whose numbers a double would make one', () => {
  const items = ['1234567890123456701', '1234567890123456789'].map((id) => `{"id":${id},"title":"办结"}`);
  const { items: read } = readJsonFeed(`{"version":"https://jsonfeed.org/version/1.1","items":[${items.join(',')}]}`);
  expect(read.map(({ ids }) => ids)).toEqual([['1234567890123456701'], ['1234567890123456789']]);
});
