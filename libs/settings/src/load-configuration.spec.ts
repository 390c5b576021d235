import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigFolder, PACK } from './config-folder.fixture.js';
import { loadConfiguration } from './load-configuration.js';
import { severityRulesOf } from './load-setup.js';
import { shippedPath } from './shipped-path.js';
import { readYaml } from './yaml-file.js';

const UNITS = `units:
  - {id: city, name: 某市, parent: null}
  - {id: press, name: 新闻办, parent: city, supervises: true, officialChannels: [网站]}
`;
const ESCALATION = `ladder:
  - {at: 50%, to: [officer@lead-unit], channels: [board]}
  - {at: 100%, to: [leader@press], channels: [board, webhook], acknowledgeWithin: {value: 10, unit: minute}}
channels:
  webhook: {url: "http://127.0.0.1:9000/hook", secret: key}
`;

let folder: ConfigFolder;
beforeEach(() => {
  folder = new ConfigFolder();
});
afterEach(() => folder.remove());

describe('a configuration', () => {
  it('needs only a pack', () => {
    const { pack, packs, units, escalation, feeds, calendar, severityFile } = folder.load();
    expect(packs.map(({ id }) => id)).toEqual(['national-default', 'spec']);
    expect(packs).toContain(pack);
    expect(units).toMatchObject([{ id: 'press', supervises: true, parent: null }]);
    expect(escalation.ladder.steps.map(({ at }) => at)).toEqual([0.5, 0.8, 1]);
    expect(escalation.channels).toEqual({});
    expect(feeds).toEqual([]);
    expect(calendar.id).toBe('cn');
    expect(severityFile.value).toEqual({ levels: { I: '特别重大' } });
  });

  it('without the national pack goes by the one shipped where none is chosen', () => {
    folder.load();
    const { pack } = loadConfiguration(folder.path, 'national-default');
    expect(pack.obligations.map(({ deliverable }) => deliverable)).toContain('press-conference');
  });

  it('without level tables of its own goes by the ones shipped', () => {
    folder.load();
    rmSync(join(folder.path, 'severity.yaml'));
    const { severityFile } = loadConfiguration(folder.path, 'spec');
    expect(severityFile.path).toBe(shippedPath('severity.yaml'));
    expect(severityFile.value).toEqual(readYaml(shippedPath('severity.yaml')).value);
  });

  it('with an empty severity table or without packs is refused', () => {
    expect(folder.mistake({ 'severity.yaml': '' })).toBe('severity.yaml 是空的');
    expect(() => loadConfiguration(join(folder.path, 'nowhere'), 'spec')).toThrow('nowhere 中没有制度包');
  });

  it('names file, line and key of a mistake in its level tables', () => {
    const text = readYaml(shippedPath('severity.yaml')).text;
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('{measure: deaths, ge: 30}'));
    lines[at] = lines[at]?.replace('measure: deaths', 'measure: deads') ?? '';
    const { severityFile } = folder.load({ 'severity.yaml': lines.join('\n') });
    expect(() => severityRulesOf(severityFile)).toThrow(
      new RegExp(`severity\\.yaml:${at + 1} eventTypes\\[\\d+\\].*measure 未知指标：deads$`),
    );
  });

  it('names the packs there are when the wanted one is not', () => {
    expect(folder.mistake({ 'policies/b.yaml': PACK.replace('id: spec', 'id: other') }, 'sepc')).toBe(
      '没有制度包 POLICY_PACK="sepc"，可用：national-default、other、spec',
    );
  });
});

describe('the units', () => {
  it('have empty lists for what they do not say', () => {
    expect(folder.load({ 'units.yaml': UNITS }).units).toMatchObject([
      { id: 'city', parent: null, supervises: false, regions: [], domains: [], officialChannels: [], aliases: [] },
      { id: 'press', parent: 'city', supervises: true, officialChannels: ['网站'] },
    ]);
  });

  it.each([
    ['a parent that is not there', 'parent: city', 'parent: town', '3 units[1].parent：没有上级单位 town'],
    ['an id given twice', 'id: press', 'id: city', '3 units[1].id：单位标识 city 重复'],
    ['a circle', 'parent: null', 'parent: press', '2 units[0].parent：上级关系成环：city → press → city'],
    ['itself as parent', 'parent: city', 'parent: press', '3 units[1].parent：上级关系成环：press → press'],
    ['an unknown key', 'supervises', 'supervisor', '3 units[1].supervisor：没有这个键，是不是 supervises？'],
    [
      'a wrong type',
      'supervises: true',
      'supervises: yes',
      '3 units[1].supervises：应为布尔值（true 或 false），得到 "yes"',
    ],
  ])('with %s are refused', (_fact, from, to, message) => {
    expect(folder.mistake({ 'units.yaml': UNITS.replace(from, to) })).toContain(`units.yaml:${message}`);
  });
});

describe('the escalation ladder', () => {
  it('is read with its channels', () => {
    expect(folder.load({ 'units.yaml': UNITS, 'escalation.yaml': ESCALATION }).escalation).toEqual({
      ladder: {
        steps: [
          { at: 0.5, to: ['officer@lead-unit'], channels: ['board'] },
          {
            at: 1,
            to: ['leader@press'],
            channels: ['board', 'webhook'],
            acknowledgeWithin: { value: 10, unit: 'minute' },
          },
        ],
        holdAfterAcknowledgement: { value: 30, unit: 'minute' },
      },
      channels: { webhook: { url: 'http://127.0.0.1:9000/hook', secret: 'key' } },
    });
  });

  it('takes a section with nothing but remarks for an empty one', () => {
    const text = 'ladder: []\nchannels:\n  # webhook: later\n';
    expect(folder.load({ 'escalation.yaml': text }).escalation).toMatchObject({ ladder: { steps: [] }, channels: {} });
  });

  it('calls through the robots of groups, signed where they have a secret', () => {
    const robots =
      '  wecom: {url: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k"}\n' +
      '  dingtalk: {url: "https://oapi.dingtalk.com/robot/send?access_token=t", secret: SECk}\n' +
      '  feishu: {url: "https://open.feishu.cn/open-apis/bot/v2/hook/h"}\n';
    const text = ESCALATION.replace('[board]', '[board, wecom, dingtalk, feishu]') + robots;
    const { ladder, channels } = folder.load({ 'units.yaml': UNITS, 'escalation.yaml': text }).escalation;
    expect(ladder.steps[0]?.channels).toEqual(['board', 'wecom', 'dingtalk', 'feishu']);
    expect(channels.dingtalk).toEqual({
      url: 'https://oapi.dingtalk.com/robot/send?access_token=t',
      secret: 'SECk',
    });
    expect(Object.keys(channels)).toEqual(['webhook', 'wecom', 'dingtalk', 'feishu']);
    const unsigned = text.replace('?key=k"}', '?key=k", secret: x}');
    expect(folder.mistake({ 'units.yaml': UNITS, 'escalation.yaml': unsigned })).toContain('channels.wecom.secret');
  });

  it('repeats and holds as it says', () => {
    const more =
      'repeat: {every: {value: 1, unit: second}, times: 6}\nholdAfterAcknowledgement: {value: 5, unit: second}\n';
    const { ladder } = folder.load({ 'units.yaml': UNITS, 'escalation.yaml': ESCALATION + more }).escalation;
    expect(ladder.repeat).toEqual({ every: { value: 1, unit: 'second' }, times: 6 });
    expect(ladder.holdAfterAcknowledgement).toEqual({ value: 5, unit: 'second' });
  });

  it.each<[string, string | RegExp, string, string]>([
    ['a share above the whole', '100%', '120%', '3 ladder[1].at：应为 0% 到 100% 的百分比（例如 80%），得到 "120%"'],
    ['a bare number', '50%', '50', '2 ladder[0].at：应为 0% 到 100% 的百分比（例如 80%），得到 50'],
    ['steps out of order', '100%', '40%', '3 ladder[1].at：升级步骤应按时间先后排列，这一步早于上一步'],
    [
      'a channel without configuration',
      /channels:\n.*\n/,
      'channels: {}\n',
      '3 ladder[1].channels[1]：渠道 webhook 没有在 channels 中配置',
    ],
    ['a role that is not', 'officer@', 'mayor@', '2 ladder[0].to[0]：应为角色@单位'],
    [
      'a step that nobody could acknowledge',
      'officer@',
      'reviewer@',
      '2 ladder[0].to：评估人员（reviewer）不能确认收到',
    ],
    ['a unit that is not there', '@press', '@pres', '3 ladder[1].to[0]：应为角色@单位'],
    [
      'an hour in days',
      '10, unit: minute',
      '1, unit: day',
      '3 ladder[1].acknowledgeWithin.unit：应为 second | minute | hour，得到 "day"',
    ],
    [
      'an address that is none',
      'http://127.0.0.1:9000/hook',
      '127.0.0.1/hook',
      '5 channels.webhook.url：应为 http:// 或 https:// 开头的地址',
    ],
    [
      'a hook with an account in its address',
      'http://127',
      'http://u:p@127',
      '5 channels.webhook.url：地址中不能有用户名和密码',
    ],
    ['a hook without a key', ', secret: key', '', '5 channels.webhook.secret：应为文字（签名密钥）'],
    ['a misspelt key', 'ladder:', 'lader:', '1 lader：没有这个键，是不是 ladder？'],
  ])('with %s is refused', (_fact, from, to, message) => {
    const files = { 'units.yaml': UNITS, 'escalation.yaml': ESCALATION.replace(from, to) };
    expect(folder.mistake(files)).toContain(`escalation.yaml:${message}`);
  });
});

describe('the feeds to start with', () => {
  const FEEDS = `feeds:
  - {url: "https://a.example/rss", name: 日报, timeZone: Asia/Shanghai, encoding: gb18030, unitId: press}
  - {url: "https://b.example/rss", name: 晚报, scope: wide, intervalMinutes: 10}
`;
  it('are local unless they say wide', () => {
    expect(folder.load({ 'feeds.yaml': FEEDS }).feeds).toMatchObject([
      { name: '日报', scope: 'local', encoding: 'gb18030' },
      { name: '晚报', scope: 'wide', intervalMinutes: 10 },
    ]);
  });

  it('may be none', () => {
    for (const text of ['', '# only a remark\n', 'feeds:\n', 'feeds: []\n'])
      expect(folder.load({ 'feeds.yaml': text }).feeds).toEqual([]);
  });

  it.each([
    ['an address that is none', 'https://a', 'file:///a', '2 feeds[0].url：应为 http:// 或 https:// 开头的地址'],
    ['an address given twice', 'https://b', 'https://a', '3 feeds[1].url：信源 "https://a.example/rss" 重复'],
    ['an address with an account', 'https://a', 'https://u:p@a', '2 feeds[0].url：地址中不能有用户名和密码'],
    ['an unknown zone', 'Asia/Shanghai', 'Asia/Nowhere', '2 feeds[0].timeZone：没有这个时区'],
    ['an unknown encoding', 'gb18030', 'gb9999', '2 feeds[0].encoding：没有这种编码'],
    ['an unknown unit', 'press', 'harbour', '2 feeds[0].unitId：没有单位 harbour'],
    ['an unknown scope', 'wide', 'world', '3 feeds[1].scope：应为 local | wide，得到 "world"'],
  ])('with %s are refused', (_fact, from, to, message) => {
    expect(folder.mistake({ 'feeds.yaml': FEEDS.replace(from, to) })).toContain(`feeds.yaml:${message}`);
  });
});
