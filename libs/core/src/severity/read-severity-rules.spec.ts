import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { DomainError } from '../domain-error.js';
import { readSeverityRules } from './read-severity-rules.js';

const fileText = readFileSync(new URL('../../../../config/severity.yaml', import.meta.url), 'utf8');
const broken = (change: (document: Record<string, unknown>) => void): (() => unknown) => {
  const document = parse(fileText) as Record<string, unknown>;
  change(document);
  return () => readSeverityRules(document);
};
const typesOf = (document: Record<string, unknown>): Record<string, unknown>[] =>
  document['eventTypes'] as Record<string, unknown>[];

describe('readSeverityRules', () => {
  const rules = readSeverityRules(parse(fileText));

  it('reads the product file with all event types of the standard', () => {
    expect(rules.eventTypes.map((type) => type.id)).toEqual(
      expect.arrayContaining([
        'work_safety',
        'fire',
        'road_traffic',
        'railway',
        'special_equipment',
        'urban_rail',
        'environment',
        'earthquake',
        'geological',
        'flood',
        'meteorological',
        'forest_fire',
        'public_health',
        'food_poisoning',
        'occupational_poisoning',
        'mass_incident',
        'criminal',
        'foreign_related',
        'cyber',
      ]),
    );
  });

  it('gives a type that is the same as another its own citation', () => {
    const fire = rules.eventTypes.find((type) => type.id === 'fire');
    expect(fire?.tables[0]?.citation.document).toBe('公安部办公厅关于调整火灾等级标准的通知');
    expect(fire?.tables[0]?.levels.serious).toEqual(rules.generic.tables[0]?.levels.serious);
  });

  it.each<[string, (document: Record<string, unknown>) => void, string]>([
    ['a missing list of types', (d) => delete d['eventTypes'], 'eventTypes'],
    ['an unknown measure', (d) => (typesOf(d)[0]!['levels'] = { serious: [{ measure: 'x', ge: 1 }] }), 'eventTypes[0]'],
    ['a row without a bound', (d) => (typesOf(d)[0]!['levels'] = { serious: [{ measure: 'deaths' }] }), 'ge'],
    ['a level that does not exist', (d) => (typesOf(d)[0]!['levels'] = { huge: [] }), 'huge'],
    ['an undefined flag', (d) => (typesOf(d)[0]!['levels'] = { serious: [{ flag: '无此' }] }), '无此'],
    [
      'a bound that is no number',
      (d) => (typesOf(d)[0]!['levels'] = { serious: [{ measure: 'deaths', ge: 'x' }] }),
      'ge',
    ],
    [
      'a reason to look at a row that is no text',
      (d) => (typesOf(d)[0]!['levels'] = { serious: [{ measure: 'deaths', ge: 1, review: true }] }),
      'review',
    ],
    ['a circle of types', (d) => (typesOf(d)[0]!['sameAs'] = typesOf(d)[0]!['id']), '循环引用'],
    ['an unknown generic type', (d) => (d['genericType'] = 'nothing'), 'genericType'],
    ['guards that are a list', (d) => (d['guards'] = []), 'guards'],
    ['two types with one id', (d) => (typesOf(d)[0]!['id'] = typesOf(d)[1]!['id']), '重复'],
  ])('refuses %s and names the place', (_, change, named) => {
    expect(broken(change)).toThrow(DomainError);
    expect(broken(change)).toThrow(named);
  });

  it('takes words parted by a stroke for every choice in each stretch', () => {
    const document = parse(fileText) as Record<string, unknown>;
    document['hearsay'] = ['网传', '塔吊/塔机…倒塌/倾覆'];
    expect(readSeverityRules(document).hearsay).toEqual(['网传', '塔吊…倒塌', '塔吊…倾覆', '塔机…倒塌', '塔机…倾覆']);
  });

  it('refuses a document that is no mapping', () => {
    expect(() => readSeverityRules('text')).toThrow(DomainError);
    expect(() => readSeverityRules(null)).toThrow(DomainError);
  });
});
