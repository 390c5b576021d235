/** What tells one article of a feed from another. */
export interface ArticleKeys {
  /** guid or id as the feed gives it; where it gives none, the article's address or a digest of its content. */
  readonly externalId: string;
  readonly url: string | null;
  readonly title: string;
  readonly text: string;
}

/** Every name under which a report is known; it is the same report as soon as one of them is known already. */
export interface ReportNames {
  readonly identity: string;
  readonly aliases: readonly string[];
}

/**
 * Query keys that say where a reader came from, never which article it is. Everything else stays: content systems
 * tell their articles apart by `id`, `aid`, `nid`, `docid`, `contentid`, WeChat by `__biz`, `mid`, `idx`, `sn`.
 */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_\\w+',
    'spm|scm|from|isappinstalled|wfr|bd_vid|hm(?:sr|pl|cu|kw|ci)',
    'share|share[_-]?(?:\\w+)|sharer\\w*',
    'chksm|scene|subscene|ascene|sessionid|clicktime|enterid|srcid|exportkey|pass_ticket',
    'fbclid|gclid|msclkid|yclid|jsessionid',
  ].join('|')})$`,
  'iu',
);
/** Characters; what is longer fits no index. */
const LONGEST_NAME = 600;
/** Session of a Java server, written into the path: another one with every request. */
const PATH_SESSION = /;jsessionid=[^/]*/giu;
/** A fragment that is the route of a page that loads its articles itself names the article. */
const ROUTE = /^#!?\/./u;

/**
 * One spelling of an address: no tracking keys, keys in order, no fragment unless it is a route, no default port, no
 * slash at the end. What is no address comes back as it is.
 */
export function canonicalUrl(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  if (!ROUTE.test(url.hash)) url.hash = '';
  url.pathname = url.pathname.replace(PATH_SESSION, '');
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/u, '');
  for (const key of Array.from(url.searchParams.keys())) if (TRACKING.test(key)) url.searchParams.delete(key);
  url.searchParams.sort();
  return url.href;
}

/**
 * Names the articles of one reading of a feed: by guid and by canonical address, so that an article keeps its identity
 * when its feed changes either. Feeds lie about both: a guid that articles of several titles and addresses share, an
 * address that several titles share and the bare front page of a site name nothing. What has no name left is named by
 * its content. The names hang on the feed's address, not on its row: a source that is removed and added again brings
 * nothing back.
 * @param feedUrl address under which the source was added
 * @returns each article with its names, in order
 */
export function nameArticles<A extends ArticleKeys>(
  feedUrl: string,
  articles: readonly A[],
  sha256: (text: string) => string,
): (readonly [A, ReportNames])[] {
  const feed = `feed:${canonicalUrl(feedUrl)}`;
  const whole = (name: string): string => {
    const full = `${feed}:${name}`;
    return full.length > LONGEST_NAME ? `feed:sha256:${sha256(full)}` : full;
  };
  const addresses = articles.map(({ url }) => (url === null ? null : canonicalUrl(url)));
  const titlesOfAddress = new Tally();
  const titlesOfGuid = new Tally();
  const addressesOfGuid = new Tally();
  articles.forEach(({ externalId, title }, i) => {
    const address = addresses[i] ?? null;
    if (address !== null) titlesOfAddress.count(address, title);
    titlesOfGuid.count(externalId, title);
    addressesOfGuid.count(externalId, address ?? title);
  });
  return articles.map((article, i) => {
    const { externalId, title, text } = article;
    const address = addresses[i] ?? null;
    const addressNames = address !== null && !isFrontPage(address) && titlesOfAddress.of(address) === 1;
    const isGuid = externalId !== address;
    const guidNames = isGuid && (titlesOfGuid.of(externalId) === 1 || addressesOfGuid.of(externalId) === 1);
    const names = [...(guidNames ? [externalId] : []), ...(addressNames ? [address] : [])];
    const [first = `content:${sha256(editableContent(title, text))}`, ...more] = names;
    return [article, { identity: whole(first), aliases: more.map(whole) }];
  });
}

/** How many different values a key was seen with. */
class Tally {
  readonly #values = new Map<string, Set<string>>();

  count(key: string, value: string): void {
    this.#values.set(key, (this.#values.get(key) ?? new Set()).add(value));
  }

  of(key: string): number {
    return this.#values.get(key)?.size ?? 0;
  }
}

function isFrontPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.pathname === '/' && url.search === '' && url.hash === '';
}

/** 浏览次数：1024 - figures that grow with every reader and are no edit. */
const READER_COUNT = /(?:浏览|阅读|点击|访问)(?:次数|人数|量|数)[:：]? ?\d+ ?(?:人?次)?/gu;

/** What must differ for an article to count as edited: title and text, without layout and counts of readers. */
export const editableContent = (title: string, text: string): string =>
  `${foldLayout(title)}\n${foldLayout(text).replace(READER_COUNT, '')}`;

const foldLayout = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
