/** Names of an item's fields, each list in order of preference. */
export const TITLE_FIELDS = ['title', 'dc:title', 'atom:title', 'media:title'] as const;
export const LINK_FIELDS = ['link', 'atom:link'] as const;
export const ID_FIELDS = ['id', 'atom:id'] as const;
export const TEXT_FIELDS = [
  'content:encoded',
  'content',
  'atom:content',
  'fulltext',
  'description',
  'summary',
  'atom:summary',
  'dc:description',
] as const;
/** That of publication first. */
export const DATE_FIELDS = [
  'pubdate',
  'dc:date',
  'published',
  'atom:published',
  'dcterms:issued',
  'prism:publicationdate',
  'issued',
  'dcterms:created',
  'created',
  'date',
  'updated',
  'atom:updated',
  'dcterms:modified',
  'modified',
] as const;
