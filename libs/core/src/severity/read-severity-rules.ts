import { DomainError } from '../domain-error.js';
import { TABLE_MEASURES } from './severity-rules.js';
import type {
  ClauseCitation,
  Criterion,
  EventType,
  FlagCriterion,
  GradedLevel,
  GradingTable,
  Guard,
  Levels,
  MeasureCriterion,
  SeverityRules,
  TableMeasure,
} from './severity-rules.js';
import { SEVERITIES } from './severity.js';

type Node = Readonly<Record<string, unknown>>;

const fail = (path: string, what: string): never => {
  throw new DomainError('invalid', 'severity-rules', `${path} ${what}`, path);
};
const nodeAt = (value: unknown, path: string): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Node)
    : fail(path, '应为一组键值 (mapping expected)');
const listAt = (value: unknown, path: string): readonly unknown[] =>
  Array.isArray(value) ? value : fail(path, '应为列表 (list expected)');
const textAt = (value: unknown, path: string): string =>
  typeof value === 'string' && value !== '' ? value : fail(path, '应为非空文字 (text expected)');
const wordsAt = (value: unknown, path: string): readonly string[] =>
  listAt(value, path).flatMap((word, i) => alternativesOf(textAt(word, `${path}[${i}]`)));

/** `塔吊/塔机…倒塌/倾覆` is four words: every choice of what `/` parts, in each stretch between gaps. */
const alternativesOf = (word: string): string[] =>
  word
    .split('…')
    .map((stretch) => stretch.split('/'))
    .reduce((made, choices) => made.flatMap((head) => choices.map((choice) => `${head}…${choice}`)), [''])
    .map((made) => made.slice(1));

const levelAt = (name: string, path: string): GradedLevel =>
  SEVERITIES.find((known): known is GradedLevel => known === name && known !== 'none') ??
  fail(`${path}.${name}`, '不是级别 (not a level)');

function readArticle(value: unknown, path: string): NonNullable<ClauseCitation['article']> {
  if (typeof value === 'string') return textAt(value, path);
  const entries = Object.entries(nodeAt(value, path));
  return Object.fromEntries(
    entries.map(([name, article]) => [levelAt(name, path), textAt(article, `${path}.${name}`)]),
  );
}

function readCitation(value: unknown, path: string): ClauseCitation {
  const node = nodeAt(value, path);
  return {
    document: textAt(node['document'], `${path}.document`),
    ...(node['article'] === undefined ? {} : { article: readArticle(node['article'], `${path}.article`) }),
    ...(node['quote'] === undefined ? {} : { quote: textAt(node['quote'], `${path}.quote`) }),
  };
}

function readBound(node: Node, key: 'ge' | 'gt' | 'lt', path: string): { [k in typeof key]?: number } {
  const value = node[key];
  if (value === undefined) return {};
  return typeof value === 'number' && Number.isFinite(value)
    ? { [key]: value }
    : fail(`${path}.${key}`, '应为数字 (number expected)');
}

function readSimple(node: Node, path: string, flags: ReadonlySet<string>): MeasureCriterion | FlagCriterion {
  if (node['flag'] !== undefined) {
    const flag = textAt(node['flag'], `${path}.flag`);
    return flags.has(flag) ? { flag } : fail(`${path}.flag`, `未在 flags 中定义：${flag}`);
  }
  const measure = TABLE_MEASURES.find((known) => known === node['measure']);
  if (!measure) return fail(`${path}.measure`, `未知指标：${String(node['measure'])}`);
  const bounds = { ...readBound(node, 'ge', path), ...readBound(node, 'gt', path), ...readBound(node, 'lt', path) };
  if (bounds.ge === undefined && bounds.gt === undefined) return fail(path, '缺少 ge 或 gt');
  return { measure, ...bounds };
}

function readCriterion(value: unknown, path: string, flags: ReadonlySet<string>): Criterion {
  const node = nodeAt(value, path);
  const review = node['review'] === undefined ? {} : { review: textAt(node['review'], `${path}.review`) };
  if (node['all'] === undefined) return { ...readSimple(node, path, flags), ...review };
  const parts = listAt(node['all'], `${path}.all`).map((part, i) =>
    readSimple(nodeAt(part, `${path}.all[${i}]`), `${path}.all[${i}]`, flags),
  );
  return { all: parts, ...review };
}

function readLevels(value: unknown, path: string, flags: ReadonlySet<string>): Levels {
  const node = nodeAt(value ?? {}, path);
  const levels: Record<GradedLevel, readonly Criterion[]> = {
    'especially-serious': [],
    serious: [],
    'relatively-serious': [],
    ordinary: [],
  };
  for (const [name, rows] of Object.entries(node)) {
    levels[levelAt(name, path)] = listAt(rows, `${path}.${name}`).map((row, i) =>
      readCriterion(row, `${path}.${name}[${i}]`, flags),
    );
  }
  return levels;
}

const measuresOf = (tables: readonly GradingTable[]): TableMeasure[] =>
  tables
    .flatMap((table) => Object.values(table.levels).flat())
    .flatMap((row) => ('all' in row ? [] : 'measure' in row ? [row.measure] : []));

/** Tables of a type: its own, its supplement, then those of the type it names in `sameAs` or `extends`. */
function tablesOf(
  types: ReadonlyMap<string, Node>,
  id: string,
  path: string,
  flags: ReadonlySet<string>,
  seen: readonly string[] = [],
): GradingTable[] {
  const node = types.get(id) ?? fail(path, `未知事件类型：${id}`);
  if (seen.includes(id)) return fail(path, `循环引用：${[...seen, id].join(' -> ')}`);
  const citation = readCitation(node['citation'], `${path}.citation`);
  const next = [...seen, id];
  if (node['sameAs'] !== undefined) {
    const same = tablesOf(types, textAt(node['sameAs'], `${path}.sameAs`), `${path}.sameAs`, flags, next);
    return same.map((table, i) => (i === 0 ? { ...table, citation } : table));
  }
  const tables: GradingTable[] = [{ citation, levels: readLevels(node['levels'], `${path}.levels`, flags) }];
  if (node['supplement'] !== undefined) {
    const more = nodeAt(node['supplement'], `${path}.supplement`);
    tables.push({
      citation: readCitation(more['citation'], `${path}.supplement.citation`),
      levels: readLevels(more['levels'], `${path}.supplement.levels`, flags),
    });
  }
  if (node['extends'] === undefined) return tables;
  return [...tables, ...tablesOf(types, textAt(node['extends'], `${path}.extends`), `${path}.extends`, flags, next)];
}

const readGuard = (id: string, value: unknown, path: string): Guard => {
  const node = nodeAt(value, path);
  const except = node['except'] === undefined ? [] : wordsAt(node['except'], `${path}.except`);
  return {
    id,
    reason: textAt(node['reason'], `${path}.reason`),
    words: wordsAt(node['words'], `${path}.words`),
    except,
  };
};

function readEventType(
  node: Node,
  path: string,
  types: ReadonlyMap<string, Node>,
  flagWords: Readonly<Record<string, readonly string[]>>,
): EventType {
  const id = textAt(node['id'], `${path}.id`);
  const tables = tablesOf(types, id, path, new Set(Object.keys(flagWords)));
  const signs = node['signs'] === undefined ? [] : wordsAt(node['signs'], `${path}.signs`);
  const wordsOfSigns = signs.flatMap((sign) => flagWords[sign] ?? fail(`${path}.signs`, `未在 flags 中定义：${sign}`));
  const replaces = node['replaces'] === undefined ? [] : wordsAt(node['replaces'], `${path}.replaces`);
  return {
    id,
    zh: textAt(node['zh'], `${path}.zh`),
    words: [...new Set([...wordsAt(node['words'], `${path}.words`), ...wordsOfSigns])],
    needsIncident: node['needsIncident'] === true,
    tables,
    defines: TABLE_MEASURES.filter((measure) => replaces.includes(measure) || measuresOf(tables).includes(measure)),
  };
}

/**
 * Checks the parsed `severity.yaml`.
 * @throws DomainError('invalid', 'severity-rules') naming the path of the first mistake.
 */
export function readSeverityRules(document: unknown): SeverityRules {
  const root = nodeAt(document, '(root)');
  const flagWords = nodeAt(root['flags'] ?? {}, 'flags');
  const flags = Object.fromEntries(
    Object.entries(flagWords).map(([name, words]) => [name, wordsAt(words, `flags.${name}`)]),
  );
  const nodes = listAt(root['eventTypes'], 'eventTypes').map((value, i) => nodeAt(value, `eventTypes[${i}]`));
  const types = new Map(nodes.map((node, i) => [textAt(node['id'], `eventTypes[${i}].id`), node]));
  if (types.size !== nodes.length) return fail('eventTypes', '有重复的 id');
  const eventTypes = nodes.map((node, i) => readEventType(node, `eventTypes[${i}]`, types, flags));
  const genericId = textAt(root['genericType'], 'genericType');
  const generic = eventTypes.find((type) => type.id === genericId) ?? fail('genericType', `未知事件类型：${genericId}`);
  const guards = Object.entries(nodeAt(root['guards'], 'guards'));
  return {
    guards: guards.map(([id, value]) => readGuard(id, value, `guards.${id}`)),
    refuted: readGuard('refuted', root['refuted'], 'refuted'),
    hearsay: wordsAt(root['hearsay'], 'hearsay'),
    preventive: wordsAt(root['preventive'], 'preventive'),
    foreignPlaces: wordsAt(root['foreignPlaces'], 'foreignPlaces'),
    domesticPlaces: wordsAt(root['domesticPlaces'], 'domesticPlaces'),
    notPlaces: wordsAt(root['notPlaces'], 'notPlaces'),
    flags,
    generic,
    eventTypes,
  };
}
