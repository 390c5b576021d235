import Parser from 'rss-parser';

/** rss-parser with nothing around it: the yardstick of `bench intake`. @returns the number of items; throws as it does */
export async function parseBare(text: string): Promise<number> {
  const feed = await new Parser().parseString(text);
  return feed.items.length;
}
