import { type ArticleKeys, canonicalUrl, editableContent, nameArticles } from './identity.js';

const FEED = 'http://news.example/rss.xml';
const article = (change: Partial<ArticleKeys> = {}): ArticleKeys => ({
  externalId: 'guid-1',
  url: 'http://news.example/a/1.html',
  title: '某小区停水',
  text: '停水两天。',
  ...change,
});
const name = (...articles: readonly ArticleKeys[]) => nameArticles(FEED, articles, (text) => `digest(${text})`);
const namesOf = (one: ArticleKeys, ...others: readonly ArticleKeys[]) => {
  const [[, names] = []] = name(one, ...others);
  return [names?.identity, ...(names?.aliases ?? [])].map((n) => n?.replace(`feed:${FEED}:`, ''));
};

describe('a canonical address', () => {
  it.each([
    ['http://a.cn/x?utm_source=wx&utm_medium=rss', 'http://a.cn/x'],
    ['http://a.cn/x?spm=C9.P1&from=timeline&isappinstalled=0&share_token=9', 'http://a.cn/x'],
    ['http://a.cn/x?share=1&shareId=2&id=3', 'http://a.cn/x?id=3'],
    ['http://a.cn:80/x/#top', 'http://a.cn/x'],
    ['https://a.cn:443/', 'https://a.cn/'],
    ['HTTP://A.cn/X/?b=2&a=1', 'http://a.cn/X?a=1&b=2'],
    ['http://a.cn/show.jsp;jsessionid=8F3A?id=5', 'http://a.cn/show.jsp?id=5'],
    ['http://a.cn:8080/x', 'http://a.cn:8080/x'],
    ['http://a.cn/#/detail?id=7', 'http://a.cn/#/detail?id=7'],
    [
      'https://mp.weixin.qq.com/s?__biz=MzA&mid=22&idx=1&sn=ab&chksm=c0&scene=27',
      'https://mp.weixin.qq.com/s?__biz=MzA&idx=1&mid=22&sn=ab',
    ],
    ['not an address', 'not an address'],
  ])('of %s is %s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
    expect(canonicalUrl(canonical)).toBe(canonical);
  });

  it.each(['id', 'aid', 'nid', 'newsid', 'articleid', 'contentid', 'docid', 'tid', 'sn', 'mid', 'idx', '__biz'])(
    'keeps %s, which tells articles apart',
    (key) => {
      expect(canonicalUrl(`http://a.cn/show.asp?${key}=1`)).not.toBe(canonicalUrl(`http://a.cn/show.asp?${key}=2`));
    },
  );
});

describe('an article is named', () => {
  it('by its guid and its address', () => {
    expect(namesOf(article())).toEqual(['guid-1', 'http://news.example/a/1.html']);
  });

  it('by its address alone when that is all the feed gives', () => {
    expect(namesOf(article({ externalId: 'http://news.example/a/1.html' }))).toEqual(['http://news.example/a/1.html']);
  });

  it('under the address of its feed, however that is written', () => {
    const keys = [article()];
    const again = nameArticles('http://news.example:80/rss.xml?utm_source=x', keys, String);
    expect(again).toEqual(nameArticles(FEED, keys, String));
  });

  it('by its guid alone when its address is that of other articles, too', () => {
    const other = article({ externalId: 'guid-2', title: '另一条' });
    expect(namesOf(article(), other)).toEqual(['guid-1']);
  });

  it('by its address alone when its guid is that of other articles, too', () => {
    const other = article({ url: 'http://news.example/a/2.html', title: '另一条' });
    expect(namesOf(article(), other)).toEqual(['http://news.example/a/1.html']);
  });

  it('by its guid when the feed lists its old and its new wording', () => {
    expect(namesOf(article(), article({ title: '某小区停水（更新）' }))).toEqual(['guid-1']);
  });

  it('never by the front page of a site', () => {
    expect(namesOf(article({ url: 'http://news.example/' }))).toEqual(['guid-1']);
  });

  it('by a digest where a name would fit no index', () => {
    const [[, names] = []] = nameArticles(FEED, [article({ externalId: '长'.repeat(600), url: null })], () => 'digest');
    expect(names).toEqual({ identity: 'feed:sha256:digest', aliases: [] });
  });

  it('by its content when nothing else tells it apart', () => {
    const front = article({ externalId: 'http://news.example/', url: 'http://news.example/' });
    expect(namesOf(front)).toEqual(['content:digest(某小区停水\n停水两天。)']);
  });
});

describe('an edit', () => {
  const content = editableContent('事故', '已致9人死亡。');

  it('is a change of a single figure', () => {
    expect(editableContent('事故', '已致10人死亡。')).not.toBe(content);
    expect(editableContent('事故', '损失1.5万元')).not.toBe(editableContent('事故', '损失15万元'));
  });

  it('is no change of layout or of the count of readers', () => {
    expect(editableContent(' 事故 ', '已致9人死亡。\n\n')).toBe(content);
    expect(editableContent('事故', '正文 浏览次数：12')).toBe(editableContent('事故', '正文 浏览次数：1024'));
  });
});
