import { parseFeed } from './parse-feed.js';

const titlesIn = async (text: string): Promise<string[]> =>
  (await parseFeed(Buffer.from(text))).items.map(({ title }) => title);
const rss = (title: string): string =>
  `<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;

describe('cleanFeed', () => {
  it('keeps a second document behind the first', async () => {
    expect(await titlesIn(rss('一') + rss('二'))).toEqual(['一', '二']);
  });

  it('joins the halves of a character that were numbered one by one', async () => {
    expect(await titlesIn(rss('好 &#55357;&#56832; &#xD83D;&#xDE00;'))).toEqual(['好 😀 😀']);
    expect(await titlesIn(rss('<![CDATA[&#20013;&#55357;&#56832;]]>'))).toEqual(['中😀']);
    expect(await titlesIn(rss('好&#55357;'))).toEqual(['好']);
  });
});
