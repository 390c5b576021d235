import type { OpmlSource } from './read-opml.js';

const NAMESPACE = 'urn:huiying:opml';
const SETTINGS = ['scope', 'intervalMinutes', 'timeZone', 'encoding', 'unitId'] as const;

type Written = { readonly [K in keyof OpmlSource]: OpmlSource[K] | null | undefined } & Pick<
  OpmlSource,
  'url' | 'name'
>;

/** The sources as OPML 2.0; settings other readers do not know are attributes of a namespace of ours. */
export function writeOpml(title: string, sources: readonly Written[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:huiying="${NAMESPACE}">`,
    `  <head><title>${escaped(title)}</title></head>`,
    '  <body>',
    ...sources.map((source) => `    ${outline(source)}`),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function outline(source: Written): string {
  const settings = SETTINGS.flatMap((field) => {
    const value = source[field];
    return value === null || value === undefined ? [] : [` huiying:${field}="${escaped(String(value))}"`];
  });
  const name = escaped(source.name);
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escaped(source.url)}"${settings.join('')}/>`;
}

/** Line ends and tabs as numbers: a parser folds them to blanks otherwise. What XML forbids is left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\P{C}]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"'\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`);
