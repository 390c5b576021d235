import { KeywordDomains } from './keyword-domains.js';
import { OfficeDomains } from './office-domains.js';
import { labelledPosts } from './labelled-posts.fixture.js';
import { trainDomainModel } from './train-domain-model.js';

const keywords = new KeywordDomains([
  { name: '城乡建设', words: ['小区'], topics: [{ field: '物业', words: ['物业', '停车费'] }] },
  { name: '交通运输', words: [], topics: [{ field: '公交', words: ['公交车', '站台'] }] },
  { name: '环境保护', words: ['扰民'], topics: [{ field: '噪声', words: ['噪音'] }] },
]);

it('counts every word once, long ones and those of the title more', () => {
  const found = keywords.read({ title: '公交车太少', text: '小区门口的小区站台，物业不管。' });
  expect(found).toMatchObject({ source: 'keywords', domain: '交通运输' });
  expect(found.scores[0]?.score).toBeCloseTo(7 / 9, 3);
  expect(found.because).toEqual(['公交车', '站台']);
});

it('says nothing where no word is found', () => {
  expect(keywords.read({ text: '今天天气很好' })).toEqual({
    source: 'keywords',
    domain: null,
    scores: [],
    because: [],
  });
});

it('tells the fields of work of a domain, and those of others when it has none', () => {
  const text = { text: '物业的停车费太高，噪音也大' };
  expect(keywords.topicsOf(text, '城乡建设')).toEqual([{ domain: '城乡建设', field: '物业', quote: '停车费' }]);
  expect(keywords.topicsOf(text, '交通运输').map(({ field }) => field)).toEqual(['物业', '噪声']);
});

it('gives way to a model as soon as there is one', () => {
  const { model } = trainDomainModel(labelledPosts(60));
  let now: typeof model | undefined;
  const office = new OfficeDomains(keywords, () => now);
  expect([office.source, office.read({ text: '物业费' }).domain]).toEqual(['keywords', '城乡建设']);
  now = model;
  expect([office.source, office.read({ text: '物业费' }).domain]).toEqual(['model', '住房']);
});
