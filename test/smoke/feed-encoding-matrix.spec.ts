import { parseFeed } from '@huiying/intake';
import { encodeLegacy } from '../support/encode-gb18030.js';

interface Wording {
  readonly title: string;
  readonly text: string;
}
const SIMPLIFIED: readonly Wording[] = [
  { title: '关于城区部分路段停水的通告', text: '因管网检修，南塘路一带停水至晚八时，请居民提前储水。' },
  { title: '物业长期不作为', text: '楼道灯坏了一个月，多次反映无人维修，垃圾也没有人清运。' },
  { title: '某化工厂火灾已扑灭', text: '截至目前，两人受轻伤，已送医治疗；起火原因正在调查。' },
];
const TRADITIONAL: readonly Wording[] = [
  { title: '關於市區部分路段停水的公告', text: '因管線檢修，請居民提前儲水，造成不便敬請見諒。' },
  { title: '民眾反映社區管理問題', text: '樓梯間照明損壞已經一個月，多次反映仍然沒有人處理。' },
  { title: '工廠火警已經撲滅', text: '目前兩人受輕傷，已經送醫治療，起火原因正在調查。' },
];
const BEYOND_BASIC: readonly Wording[] = [{ title: '𠮷祥里社区办理告知', text: '𠀀、𬭎等生僻字姓名可到窗口办理。' }];

interface Charset {
  /** As a publisher writes it. */
  readonly label: string;
  /** What the reading names it. */
  readonly read: string;
  readonly encode: (text: string) => Uint8Array;
  readonly wordings: readonly Wording[];
  /** What the other place of declaration may claim by mistake. */
  readonly contradictions: readonly string[];
}

const legacy = (label: string, read: string, wordings: readonly Wording[], other: readonly string[]): Charset => ({
  label,
  read,
  encode: (text) => encodeLegacy(text, read),
  wordings,
  contradictions: ['utf-8', 'iso-8859-1', 'x-unknown', ...other],
});
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const unicode = (label: string, name: string, encode: (text: string) => Uint8Array): Charset => ({
  label: name,
  read: label,
  encode,
  wordings: [...SIMPLIFIED.slice(0, 2), ...TRADITIONAL.slice(0, 1), ...BEYOND_BASIC],
  contradictions: ['gb2312', 'iso-8859-1', 'big5'],
});

const CHARSETS: Readonly<Record<string, Charset>> = {
  gb2312: legacy('gb2312', 'gb18030', SIMPLIFIED, ['big5']),
  gbk: legacy('GBK', 'gb18030', SIMPLIFIED, ['big5']),
  gb18030: legacy('gb18030', 'gb18030', [...SIMPLIFIED, ...BEYOND_BASIC], ['big5']),
  big5: legacy('big5', 'big5', TRADITIONAL, ['gb2312']),
  'utf-8': unicode('utf-8', 'utf-8', (text) => Buffer.from(text)),
  'utf-8 with a mark': unicode('utf-8', 'utf-8', (text) => Buffer.from(`\uFEFF${text}`)),
  'utf-16le with a mark': unicode('utf-16le', 'utf-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  'utf-16be with a mark': unicode('utf-16be', 'utf-16', (text) => utf16be(`\uFEFF${text}`)),
};

type Write = (wording: Wording, declaration: string) => string;
const XML_FORMATS: Readonly<Record<string, Write>> = {
  rss: ({ title, text }, declaration) =>
    `${declaration}<rss version="2.0"><channel><title>${title}</title><item><title>${title}</title><description>${text}</description></item></channel></rss>`,
  atom: ({ title, text }, declaration) =>
    `${declaration}<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><entry><id>a</id><title>${title}</title><content>${text}</content></entry></feed>`,
  rdf: ({ title, text }, declaration) =>
    `${declaration}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>${title}</title></channel><item rdf:about="http://a.example/1"><title>${title}</title><description>${text}</description></item></rdf:RDF>`,
};
const json: Write = ({ title, text }) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    items: [{ id: '1', title, content_text: text }],
  });

interface Declared {
  readonly where: string;
  readonly http?: string;
  readonly xml?: string;
}
const declarations = ({ label, contradictions }: Charset): Declared[] => [
  { where: 'nowhere' },
  { where: 'in HTTP', http: label },
  { where: 'in XML', xml: label },
  { where: 'in both', http: label, xml: label },
  ...contradictions.flatMap((wrong): Declared[] => [
    { where: `in XML, against ${wrong} in HTTP`, http: wrong, xml: label },
    { where: `in HTTP, against ${wrong} in XML`, http: label, xml: wrong },
  ]),
];

interface Variant extends Declared {
  readonly name: string;
  readonly charset: Charset;
  readonly format: string;
  readonly wording: Wording;
}
const variants = Object.entries(CHARSETS).flatMap(([name, charset]): Variant[] => {
  const xml = declarations(charset).flatMap((declared) =>
    Object.keys(XML_FORMATS).map((format) => ({ ...declared, format })),
  );
  const plain = declarations(charset).filter(({ xml: inXml }) => inXml === undefined);
  const all = [...xml, ...plain.map((declared) => ({ ...declared, format: 'json' }))];
  return all.flatMap((form) => charset.wordings.map((wording) => ({ ...form, name, charset, wording })));
});

async function readBack({ charset, format, wording, http, xml }: Variant): Promise<unknown> {
  const write = XML_FORMATS[format] ?? json;
  const bytes = charset.encode(write(wording, xml === undefined ? '' : `<?xml version="1.0" encoding="${xml}"?>`));
  const reading = await parseFeed(bytes, http === undefined ? {} : { contentType: `text/xml; charset=${http}` });
  const texts = reading.items.map(({ title, text }) => ({ title, text }));
  return { format: reading.format, encoding: reading.encoding, parser: reading.parser, title: reading.title, texts };
}

const groups = Map.groupBy(variants, ({ name, where }) => `${name} declared ${where}`);

describe('a Chinese feed', () => {
  it('is tried in more than two hundred encodings, declarations, formats and wordings', () => {
    expect(variants.length).toBeGreaterThan(200);
  });

  it.each([...groups])('in %s', async (_, group) => {
    for (const variant of group) {
      const { charset, format, wording } = variant;
      const expected = { format, encoding: charset.read, parser: 'strict', title: wording.title, texts: [wording] };
      expect(await readBack(variant), `${format}: ${wording.title}`).toEqual(expected);
    }
  });
});
