import { ConfigFolder, PACK } from './config-folder.fixture.js';

let folder: ConfigFolder;
beforeEach(() => {
  folder = new ConfigFolder();
});
afterEach(() => folder.remove());

describe('a policy pack', () => {
  it('has defaults for what it does not say', () => {
    const { pack } = folder.load({ 'policies/spec.yaml': PACK.replace(/ {4}citation.*\n/, '') });
    expect(pack).toMatchObject({
      confirmation: 'required',
      onUpgrade: 'qualifying-fact',
      drill: false,
      warnAt: 0.8,
      watchTopics: [],
      obligations: [{ startsFrom: 'auto', citation: { document: '测试制度' } }],
    });
  });

  it('says whom an obligation is for as a list of severities or by name', () => {
    const named = 'appliesTo: {origins: [hotline], handlingClasses: [emergency], eventTypes: [work_safety]}';
    expect(folder.load().pack.obligations[0]?.appliesTo).toEqual({ severities: ['especially-serious', 'serious'] });
    expect(
      folder.load({ 'policies/spec.yaml': PACK.replace(/appliesTo.*/, named) }).pack.obligations[0]?.appliesTo,
    ).toEqual({
      origins: ['hotline'],
      handlingClasses: ['emergency'],
      eventTypes: ['work_safety'],
    });
  });

  it('keeps sections of its own', () => {
    const own = 'watch_topics: [a]\nscoreSheet: {late: -2}\n';
    const read = 'watchTopics:\n  - {id: w, topic: 房价, words: [房价, 限购], quote: 原文}\n';
    const { pack } = folder.load({ 'policies/spec.yaml': PACK + own + read });
    expect(pack.extras).toEqual({
      watch_topics: ['a'],
      scoreSheet: { late: -2 },
    });
    expect(pack.watchTopics).toMatchObject([{ id: 'w', topic: '房价', words: ['房价', '限购'] }]);
  });

  it('reads the signs of a collection focus, and one that has none', () => {
    const focus =
      'focus:\n  - {id: f, what: 民生, quote: 原文}\n  - {id: g, what: [谣言, 不实信息], when: {concerns: [rumour]}}\n';
    expect(folder.load({ 'policies/spec.yaml': PACK + focus }).pack.focus).toEqual([
      { id: 'f', what: '民生', quote: '原文' },
      { id: 'g', what: '谣言；不实信息', when: { concerns: ['rumour'] } },
    ]);
    const misspelt = 'focus:\n  - {id: f, what: 民生, when: {concern: [rumour]}}\n';
    expect(() => folder.load({ 'policies/spec.yaml': PACK + misspelt })).toThrow('是不是 concerns？');
  });

  it('has a version that changes with any byte of its file', () => {
    const { version } = folder.load().pack;
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(folder.load().pack.version).toBe(version);
    expect(folder.load({ 'policies/spec.yaml': `${PACK}# \n` }).pack.version).not.toBe(version);
  });

  it.each<[string, string | RegExp, string, string]>([
    [
      'an unknown unit of time',
      'hour}',
      'hours}',
      '7 obligations[0].within.unit：应为 second | minute | hour | day | working-day，得到 "hours"',
    ],
    ['a length of nothing', 'value: 5', 'value: 0', '7 obligations[0].within.value：应为正数，得到 0'],
    ['half a day', '5, unit: hour', '0.5, unit: day', '7 obligations[0].within.value：按日计算的时限应为整数'],
    [
      'an unknown severity',
      '[especially-serious, serious]',
      '[serious, grave]',
      '6 obligations[0].appliesTo[1]：应为 especially-serious | serious | relatively-serious | ordinary | none，得到 "grave"',
    ],
    [
      'an unknown origin',
      '[especially-serious, serious]',
      '{origins: [radio]}',
      '6 obligations[0].appliesTo.origins[0]：应为 feed | hotline | manual，得到 "radio"',
    ],
    [
      'an unknown list',
      '[especially-serious, serious]',
      '{severity: [serious]}',
      '6 obligations[0].appliesTo.severity：没有这个键（可用：severities、origins、handlingClasses、eventTypes、focuses、units、reportsFrom）',
    ],
    ['an empty list', '[especially-serious, serious]', '[]', '6 obligations[0].appliesTo：不能为空'],
    [
      'a misspelt key of an obligation',
      'deliverable',
      'delivrable',
      '5 obligations[0].delivrable：没有这个键，是不是 deliverable？（可用：id、deliverable、appliesTo、within、startsFrom、citation）',
    ],
    ['a missing key of an obligation', / {4}deliverable.*\n/, '', '4 obligations[0].deliverable：应为文字，但没有写'],
    ['an obligation for nobody', / {4}appliesTo.*\n/, '', '4 obligations[0].appliesTo：应为列表或键值表，但没有写'],
    ['a misspelt section', 'obligations:', 'obligation:', '3 obligation：没有这个键，是不是 obligations？'],
    [
      'a misspelt setting',
      'title: 测试制度',
      'confirmaton: required',
      '2 confirmaton：没有这个键，是不是 confirmation？',
    ],
    [
      'a wrong confirmation',
      'title: 测试制度',
      'confirmation: nobody',
      '2 confirmation：应为 required | self-allowed，得到 "nobody"',
    ],
    [
      'a share that is no percentage',
      'title: 测试制度',
      'warnAt: 0.8',
      '2 warnAt：应为 0% 到 100% 的百分比（例如 80%），得到 0.8',
    ],
    [
      'a share above the whole',
      'title: 测试制度',
      'warnAt: 101%',
      '2 warnAt：应为 0% 到 100% 的百分比（例如 80%），得到 "101%"',
    ],
    ['no obligations at all', /obligations:[^]*/, '', '1 obligations：应为列表，但没有写'],
    ['a title of another type', 'title: 测试制度', 'title: 2026', '2 title：应为文字，得到 2026'],
    ['a key given twice', 'title: 测试制度', 'id: again', '2 YAML 语法错误：Map keys must be unique'],
    ['a tag of another language', 'title: 测试制度', 'title: !!python/object x', '2 YAML 语法错误：Unresolved tag'],
  ])('with %s is refused at its line', (_fact, from, to, message) => {
    expect(folder.mistake({ 'policies/spec.yaml': PACK.replace(from, to) })).toContain(`policies/spec.yaml:${message}`);
  });

  it.each<[string, string, string, string]>([
    [
      'a focus that it does not have',
      '[especially-serious, serious]',
      '{focuses: [spec.focus]}',
      '6 obligations[0].appliesTo.focuses[0]：没有收集重点或专题 spec.focus',
    ],
    [
      'a unit that is not there',
      '[especially-serious, serious]',
      '{units: [press, harbour]}',
      '6 obligations[0].appliesTo.units[1]：没有单位 harbour',
    ],
    [
      'an event type that is not there',
      '[especially-serious, serious]',
      '{eventTypes: [work_saftey]}',
      '6 obligations[0].appliesTo.eventTypes[0]：没有事件类型 work_saftey',
    ],
    [
      'a close of business of hours',
      'unit: hour}',
      'unit: hour, endsAt: "17:30"}',
      '7 obligations[0].within.endsAt：只有按日计算的时限有下班时间',
    ],
    [
      'a close of business that is no time',
      '5, unit: hour}',
      '5, unit: day, endsAt: 五点半}',
      '7 obligations[0].within.endsAt：应为下班时间，写作 "17:30"',
    ],
    [
      'a date that does not exist',
      'title: 测试制度',
      'validUntil: "2026-02-30"',
      '2 validUntil：应为存在的日期，写作 2026-10-10，得到 "2026-02-30"',
    ],
    [
      'a hint at no clause of it',
      'title: 测试制度',
      'supersededHints: [{clause: spec.x, by: 某令}]',
      '2 supersededHints[0].clause：没有条款 spec.x',
    ],
    [
      'a clause given twice',
      'title: 测试制度',
      'roles: [{id: a}, {id: a}]',
      '2 roles[1].id：标识 a 重复，第 2 行已使用',
    ],
    ['a quote that is none', 'title: 测试制度', 'roles: [{id: a, quote: 5}]', '2 roles[0].quote：应为文字，得到 5'],
  ])('with %s is refused at its line', (_fact, from, to, message) => {
    const files = {
      'policies/spec.yaml': PACK.replace(from, to),
      'severity.yaml': 'eventTypes: [{id: work_safety}]\n',
    };
    expect(folder.mistake(files)).toContain(`policies/spec.yaml:${message}`);
  });

  it('with an obligation given twice is refused at the second', () => {
    const again = PACK.slice(PACK.indexOf('  - id'));
    expect(folder.mistake({ 'policies/spec.yaml': PACK + again })).toBe(
      'policies/spec.yaml:9 obligations[1].id：标识 spec.release 重复，第 4 行已使用',
    );
  });

  it('given in two files is refused', () => {
    expect(folder.mistake({ 'policies/zz.yml': PACK })).toBe(
      'policies/zz.yml:1 id：制度包 spec 已在 policies/spec.yaml 中定义',
    );
  });

  it('that is empty, no table, broken, or not UTF-8 is refused in one line', () => {
    expect(folder.mistake({ 'policies/spec.yaml': '' })).toContain('policies/spec.yaml 是空的');
    expect(folder.mistake({ 'policies/spec.yaml': '- a\n' })).toContain('policies/spec.yaml:1 文件：应为键值表');
    expect(folder.mistake({ 'policies/spec.yaml': 'id: [a\nb: {\n' })).toMatch(
      /^policies\/spec.yaml:\d+ YAML 语法错误：[^\n]+$/,
    );
    expect(folder.mistake({ 'policies/spec.yaml': 'a: 1\n---\nb: 2\n' })).toContain('YAML 语法错误');
    expect(folder.mistake({ 'policies/spec.yaml': Uint8Array.from([0xb2, 0xe2, 0xca, 0xd4]) })).toContain(
      '不是 UTF-8 编码',
    );
  });

  it('that multiplies itself by aliases is refused', () => {
    const lists = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [above, name] of ['ab', 'bc', 'cd', 'de', 'ef'].map((pair) => [pair[0], pair[1]]))
      lists.push(`${name}: &${name} [${Array(9).fill(`*${above}`).join(', ')}]`);
    expect(folder.mistake({ 'policies/spec.yaml': `${PACK}${lists.join('\n')}\n` })).toContain('YAML 无法展开');
  });
});

describe('packs on one another', () => {
  const local = PACK.replace('id: spec\n', 'id: local\n').replace(/obligations:[^]*/, 'obligations: []\n');
  const files = { 'policies/local.yaml': `${local}watchTopics: [{id: w, topic: 房价, words: [房价]}]\n` };

  it('are told by ids joined with +, the upper first', () => {
    const { pack } = folder.load(files, 'local+spec');
    expect(pack).toMatchObject({ id: 'local', stackedOn: { id: 'spec' }, obligations: [] });
    expect(pack.watchTopics.map(({ id }) => id)).toEqual(['w']);
    expect(folder.load(files, 'spec').pack.stackedOn).toBeUndefined();
  });

  it('bring what the lower one watches', () => {
    expect(folder.load(files, 'spec + local').pack.watchTopics.map(({ id }) => id)).toEqual(['w']);
  });

  it('are refused when none of them has a deadline, one is not there or stands twice', () => {
    expect(folder.mistake(files, 'local')).toContain(
      '没有时限要求，须叠加在有时限的制度包上，例如 local+national-default',
    );
    expect(folder.mistake(files, 'local+other')).toContain(
      '没有制度包 POLICY_PACK="local+other"，可用：local、national-default、spec',
    );
    expect(folder.mistake(files, 'spec+spec')).toContain('同一个制度包写了两次');
  });
});
