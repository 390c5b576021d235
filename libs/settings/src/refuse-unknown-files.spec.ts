import { ConfigFolder, PACK } from './config-folder.fixture.js';

let folder: ConfigFolder;
beforeEach(() => {
  folder = new ConfigFolder();
});
afterEach(() => folder.remove());

describe('a file of settings', () => {
  it.each([
    ['units.yml', '，是不是 units.yaml？'],
    ['escalation.yml', '，是不是 escalation.yaml？'],
    ['Feeds.yaml', '，是不是 feeds.yaml？'],
    ['calendars/cn.yml', '，是不是 cn.yaml？'],
    ['calendars/州历.yaml', '，这里只读 <标识>.yaml'],
    ['policies/local.YAML', '，这里只读 <标识>.yaml'],
    ['ladder.yaml', '，这里只读 units.yaml、escalation.yaml、severity.yaml、domains.yaml、feeds.yaml'],
  ])('that nothing reads is refused: %s', (name, hint) => {
    expect(folder.mistake({ [name]: 'a: 1\n' })).toBe(`${name} 没有这种配置文件${hint}`);
  });

  it('is none when it is hidden, no YAML, or a pack with the other ending', () => {
    const beside = { '._units.yaml': '', 'units.yaml.old': 'a: 1\n', 'notes.txt': '', 'calendars/us.yaml': '' };
    const { packs } = folder.load({ ...beside, 'policies/other.yml': PACK.replace('id: spec', 'id: other') });
    expect(packs.map(({ id }) => id)).toContain('other');
  });
});
