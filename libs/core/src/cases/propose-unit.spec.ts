import type { Unit } from '../policy/unit.js';
import { proposeUnit, type Routable } from './propose-unit.js';

const unit = (id: string, name: string, change: Partial<Unit> = {}): Unit => ({
  id,
  name,
  parent: 'city',
  supervises: false,
  regions: [],
  domains: [],
  officialChannels: [],
  aliases: [],
  ...change,
});
const units = [
  unit('city', '江城市人民政府', { parent: null, regions: ['江城市'], aliases: ['市政府'] }),
  unit('press', '江城市新闻办', { supervises: true }),
  unit('police', '江城市公安局', { domains: ['公安', '交通安全'] }),
  unit('streets', '江城市城市管理局', { domains: ['占道经营', '停车'] }),
  unit('housing', '江城市住房和城乡建设局', { domains: ['物业', '住房'] }),
  unit('labour', '江城市人力资源和社会保障局', { domains: ['欠薪'] }),
  unit('safety', '江城市应急管理局', { domains: ['安全生产'] }),
  unit('qinghe', '青禾区人民政府', { regions: ['青禾区'], aliases: ['青禾区政府'] }),
];
const propose = (text: string, change: Partial<Routable> = {}) =>
  proposeUnit(
    { title: '', text, place: null, eventType: null, domain: null, topics: [], watched: [], ...change },
    units,
  );
const topic = (field: string, quote: string) => ({ domain: '城乡建设', field, quote });

it.each([
  ['找过城管局也没用', 'streets', '城管局'],
  ['人社局至今没有答复', 'labour', '人社局'],
  ['交警从来不管', 'police', '交警'],
  ['房管局说不归他们管', 'housing', '房管局'],
  ['江城市应急管理局通报', 'safety', '江城市应急管理局'],
  ['打电话给安监局', 'safety', '安监局'],
])('knows the unit that a text calls by its everyday name: %s', (text, unitId, quote) => {
  expect(propose(text)).toMatchObject({ unitId, rule: 'named', quote });
});

it('takes the first that is named, and one whose field it is before that', () => {
  expect(propose('先找城管，又找住建局')).toMatchObject({ unitId: 'streets', supporting: [{ unitId: 'housing' }] });
  const topics = [topic('物业', '物业费')];
  expect(propose('先找城管，又找住建局问物业费', { topics })).toMatchObject({ unitId: 'housing', rule: 'named' });
});

it('goes by the event type, then the watch topic, then the topic, then the district', () => {
  const watched = [{ lead: ['市住建局'], quote: '烂尾楼' }];
  const topics = [topic('停车', '停车难')];
  const all = propose('青禾区', { eventType: 'work_safety', watched, topics });
  expect(all).toMatchObject({ unitId: 'safety', rule: 'event-type', quote: 'work_safety' });
  expect(all?.supporting).toEqual([
    { unitId: 'housing', rule: 'watch-topic', quote: '烂尾楼' },
    { unitId: 'streets', rule: 'topic', quote: '停车难' },
    { unitId: 'qinghe', rule: 'district', quote: '青禾区' },
  ]);
  expect(propose('青禾区', { topics })).toMatchObject({ unitId: 'streets', supporting: [{ unitId: 'qinghe' }] });
  expect(propose('青禾区的事')).toEqual({ unitId: 'qinghe', rule: 'district', quote: '青禾区', supporting: [] });
});

it('takes the best topic that a unit answers for', () => {
  const topics = [topic('供热供水', '停水'), topic('物业', '物业')];
  expect(propose('', { topics })).toMatchObject({ unitId: 'housing', rule: 'topic', quote: '物业' });
});

it('reads the place of a hotline entry', () => {
  expect(propose('路灯不亮', { place: '青禾区南街' })).toMatchObject({ unitId: 'qinghe', rule: 'district' });
});

it('never proposes the city itself or the press office, and nobody when nothing points to one', () => {
  expect(propose('江城市政府、江城市新闻办')).toBeUndefined();
  expect(propose('')).toBeUndefined();
});
