import type { Criterion, EventType } from '../severity-rules.js';
import { flagsAskedBy } from './grade.js';

const typeOf = (rows: Readonly<Record<'serious' | 'ordinary', readonly Criterion[]>>): EventType => ({
  id: 'outage',
  zh: '停水',
  words: ['停水'],
  needsIncident: false,
  defines: [],
  tables: [
    { citation: { document: '预案' }, levels: { 'especially-serious': [], 'relatively-serious': [], ...rows } },
    {
      citation: { document: '标准' },
      levels: { 'especially-serious': [{ flag: '全城停水' }], serious: [], 'relatively-serious': [], ordinary: [] },
    },
  ],
});

it('names every state of affairs that a row of any table asks for, alone or beside a measure', () => {
  const type = typeOf({
    serious: [{ all: [{ flag: '水源中断' }, { measure: 'hours', ge: 24 }] }],
    ordinary: [{ measure: 'households', ge: 100 }, { flag: '管网爆裂' }],
  });
  expect([...flagsAskedBy(type)].toSorted()).toEqual(['全城停水', '水源中断', '管网爆裂'].toSorted());
});

it('names none of a type without such rows', () => {
  expect(flagsAskedBy({ ...typeOf({ serious: [], ordinary: [] }), tables: [] }).size).toBe(0);
});
