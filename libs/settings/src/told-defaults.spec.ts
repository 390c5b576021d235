import { ConfigFolder } from './config-folder.fixture.js';

let folder: ConfigFolder;
beforeEach(() => {
  folder = new ConfigFolder();
});
afterEach(() => folder.remove());

const UNITS = `units:
  - {id: emergency, name: 应急局, parent: city}
  - {id: city, name: 某市}
`;
const LADDER = 'ladder: []\n';

const toldWith = (files: Record<string, string>): string[] =>
  folder.load(files).toldDefaults.map((line) => line.replace(folder.path, '…'));

it('are those of a file that is not there', () => {
  const [units, ladder, ...more] = toldWith({});
  expect(units).toMatch(/^… 中没有 units\.yaml，按只有一个新闻办运行 /);
  expect(ladder).toMatch(/^… 中没有 escalation\.yaml，按默认阶梯只在看板上呼叫 /);
  expect(more).toEqual([]);
});

it('name the unit that supervises where the file marks none', () => {
  const [told] = toldWith({ 'units.yaml': UNITS, 'escalation.yaml': LADDER });
  expect(told).toMatch(/units\.yaml 中没有 supervises: true 的单位，由最上级的某市督办并确认证据 /);
});

it('are none where everything is said, or one unit does it all', () => {
  const marked = UNITS.replace('name: 应急局', 'name: 应急局, supervises: true');
  for (const units of [marked, 'units:\n  - {id: city, name: 某市}\n']) {
    expect(toldWith({ 'units.yaml': units, 'escalation.yaml': LADDER })).toEqual([]);
  }
});
