import { aJudgement, aReport, aRulebook, exact, PEOPLE } from '@huiying/fakes';
import { compareAll } from '../events/find-case.js';
import type { JudgedReport } from '../reports/report.js';
import { addMs, instantOf } from '../time/instant.js';
import type { CaseFile } from './case-file.js';
import { openCase } from './open-case.js';
import { type KnownCases, openingOf, placeReports } from './place-reports.js';
import { settleHistory } from './settle-history.js';

const NOW = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const rulebook = aRulebook();
const at = { now: NOW, people: PEOPLE };
const NOTHING: KnownCases = { compared: new Map(), files: new Map() };

const place = (reports: readonly JudgedReport[], known = NOTHING) =>
  placeReports(reports, known, 'system', rulebook, at);

/** What a store would say of a report that has that case, to another that is alike. */
function knowing(report: JudgedReport, file: CaseFile, alike: JudgedReport): KnownCases {
  const compared = compareAll(alike.event, [{ caseId: file.case.id, signature: report.event }]);
  return { compared: new Map([[alike.id, compared]]), files: new Map([[file.case.id, file]]) };
}

const first = aReport({ published: exact(NOW) });
const { file: opened } = openCase(first, openingOf(first, 'system', rulebook, at), rulebook);

it('opens one case for two reports of a batch that tell the same', () => {
  const { placements, files } = place([aReport(), aReport()]);
  expect(placements.map((p) => p.decision)).toEqual(['opened', 'joined']);
  expect(files).toMatchObject([{ case: { reportCount: 2 } }]);
});

it('finds the same report again among the many letters of a campaign', () => {
  const campaign =
    '关于进一步加强小区电动自行车充电设施建设和消防安全管理的联名建议，恳请有关部门尽快研究落实并公开答复。';
  const letters = Array.from({ length: 40 }, (_, i) =>
    aReport({ text: campaign + String.fromCodePoint(...Array.from({ length: 24 }, (__, k) => 0x4e00 + i * 40 + k)) }),
  );
  const again = aReport(letters[0]?.incoming);
  const { placements } = place([...letters, again]);
  expect(placements.at(-1)).toMatchObject({ decision: 'joined', caseId: placements[0]?.caseId });
});

it('leaves a report in the inbox with its reason', () => {
  const { placements, files } = place([aReport({}, {}, 'elsewhere')]);
  expect(placements).toMatchObject([{ decision: 'inbox', caseId: null, reason: 'elsewhere' }]);
  expect(files).toEqual([]);
});

it('joins a stored case that tells the same', () => {
  const again = aReport();
  expect(place([again], knowing(first, opened, again)).placements).toMatchObject([
    { decision: 'joined', caseId: opened.case.id },
  ]);
});

const LIKE = first.incoming.text;
const tellingOf12Dead = (text: string) =>
  aReport({ text }, aJudgement({ severity: 'serious', measures: { deaths: 12 } }));

const aMine = (mine: string, toll: number): JudgedReport =>
  aReport(
    { title: `石棠县${mine}煤矿透水事故`, text: `石棠县${mine}煤矿发生透水事故，${toll}人遇难，救援正在进行。` },
    aJudgement({ severity: 'serious', measures: { deaths: toll } }),
  );

describe('a report that tells the same as a closed case', () => {
  const closed: CaseFile = { ...opened, case: { ...opened.case, stage: 'closed', closedAt: NOW } };
  const judgedNone: CaseFile = { ...closed, case: { ...closed.case, severity: 'none', strictest: 'none' } };
  const SERIOUS = { severity: 'serious', strictest: 'serious' } as const;

  it('attaches to it when it brings no new facts, and raises nothing', () => {
    const again = aReport();
    const { placements, files } = place([again], knowing(first, closed, again));
    expect(placements).toMatchObject([{ decision: 'joined', caseId: closed.case.id }]);
    expect(files[0]?.deadlines).toEqual(closed.deadlines);
  });

  it('opens a linked case when it tells of more', () => {
    const graver = aReport({}, aJudgement({ severity: 'serious', measures: { deaths: 12 } }));
    const { placements, files, entries } = place([graver], knowing(first, closed, graver));
    expect(placements).toMatchObject([{ decision: 'opened' }]);
    expect(files[0]?.case.id).not.toBe(closed.case.id);
    expect(entries.find((entry) => entry.kind === 'case-linked')?.data).toEqual({ caseId: closed.case.id });
  });

  it.each([
    ['a state of affairs without a number', closed, { severity: 'serious', measures: {} }],
    ['what was asked about when it was closed', judgedNone, { severity: 'ordinary', measures: {} }],
  ] as const)('opens a linked case for %s', (_, known, judgement) => {
    const graver = aReport({}, aJudgement(judgement));
    const { placements, files, entries } = place([graver], knowing(first, known, graver));
    expect(placements).toMatchObject([{ decision: 'opened' }]);
    expect(files[0]?.case).toMatchObject({ severity: judgement.severity, stage: 'collected' });
    expect(entries.find((entry) => entry.kind === 'case-linked')?.data).toEqual({ caseId: closed.case.id });
  });

  it('attaches to it when it only sounds graver', () => {
    const sounds = aReport({}, aJudgement({ strictest: 'serious', soundsGrave: true, severity: 'none' }));
    expect(place([sounds], knowing(first, closed, sounds)).placements).toMatchObject([{ decision: 'joined' }]);
  });

  it('attaches to one that a person had lowered from the level it tells', () => {
    const lowered = { ...closed, case: { ...closed.case, corrected: { decidedOn: SERIOUS } } };
    const again = aReport({}, aJudgement({ severity: 'serious', measures: {} }));
    expect(place([again], knowing(first, lowered, again)).placements).toMatchObject([{ decision: 'joined' }]);
  });

  it('joins the case that goes on from it, whichever of the two it is more like', () => {
    const [news, again] = [tellingOf12Dead(`${LIKE}又有消息。`), tellingOf12Dead(LIKE)];
    const { compared } = knowing(first, closed, again);
    const known = knowing(first, closed, news);
    const { placements } = place([news, again], { ...known, compared: new Map([...known.compared, ...compared]) });
    expect(placements.map(({ decision }) => decision)).toEqual(['opened', 'joined']);
    expect(placements[1]?.caseId).toBe(placements[0]?.caseId);
  });

  it('opens another where the one that goes on from it bears another name', () => {
    const [flash, named, other] = [aMine('一', 1), aMine('黑石', 12), aMine('红岩', 11)];
    const file = openCase(flash, openingOf(flash, 'system', rulebook, at), rulebook).file;
    const over: CaseFile = { ...file, case: { ...file.case, stage: 'closed', closedAt: NOW } };
    const compared = new Map([...knowing(flash, over, named).compared, ...knowing(flash, over, other).compared]);
    const { placements, suggestions } = place([named, other], { ...knowing(flash, over, named), compared });
    expect(placements.map(({ decision }) => decision)).toEqual(['opened', 'opened']);
    expect(suggestions).toMatchObject([{ caseId: placements[1]?.caseId, otherCaseId: placements[0]?.caseId }]);
  });

  it('opens another once that one is closed, too', () => {
    const again = tellingOf12Dead(LIKE);
    const linked = { ...closed, case: { ...closed.case, id: 'linked', proceedings: { linkedTo: closed.case.id } } };
    const known = knowing(first, closed, again);
    const compared = [...known.compared.values(), ...knowing(first, linked, again).compared.values()].flat();
    const files = new Map([...known.files, [linked.case.id, linked]]);
    const { placements } = place([again], { compared: new Map([[again.id, compared]]), files });
    expect(placements).toMatchObject([{ decision: 'opened' }]);
  });
});

it('never disappears into a case of an imported past', () => {
  const { file } = settleHistory(first, null, addMs(NOW, -1), '导入', rulebook, at);
  const now = aReport();
  const { placements, files } = place([now], knowing(first, file, now));
  expect(placements).toMatchObject([{ decision: 'opened' }]);
  expect(files[0]?.case.history).toBe(false);
});

it('summarises a case in whole characters', () => {
  const report = aReport({ text: `${'路'.repeat(47)}😀${'灯'.repeat(20)}` });
  const { file } = openCase(report, openingOf(report, 'system', rulebook, at), rulebook);
  expect(file.case.summary).toBe(`${'路'.repeat(47)}😀…`);
});

it.each([
  ['blanks in a short text', ' 路灯 \n\n不亮 ', '路灯 不亮'],
  ['a long text that begins with blanks', `${' \n'.repeat(300)}路灯${'不亮'.repeat(30)}`, `路灯${'不亮'.repeat(23)}…`],
  ['blanks between the words of a long text', '路 \n'.repeat(90), `${'路 '.repeat(24)}…`],
  ['a text as long as a summary, blanks behind it', `${'路'.repeat(48)}${' '.repeat(300)}`, '路'.repeat(48)],
])('summarises %s', (_, text, summary) => {
  const report = aReport({ text });
  const { file } = openCase(report, openingOf(report, 'system', rulebook, at), rulebook);
  expect(file.case.summary).toBe(summary);
});

it.each([
  [['3人失联', '11人遇难'], '11人遇难，3人失联'],
  [['7人受伤', '有2人死亡', '1人失踪'], '有2人死亡，7人受伤，1人失踪'],
  [['河水发黑', '20余人呕吐'], '河水发黑，20余人呕吐'],
])('summarises %j with the deaths first', (quotes, summary) => {
  const because = quotes.map((quote) => ({ rule: 'r', quote, citation: 'c' }));
  const report = aReport({}, { because });
  const { file } = openCase(report, openingOf(report, 'system', rulebook, at), rulebook);
  expect(file.case.summary).toBe(summary);
});

const editing = (report: JudgedReport, file: CaseFile): KnownCases => ({
  compared: new Map(),
  files: new Map([[file.case.id, file]]),
  edited: new Map([[report.id, { caseId: file.case.id, publishedAt: null }]]),
});

describe('an edited report', () => {
  const ten = { severity: 'serious', measures: { deaths: 10 } } as const;

  it('stays with its case even when its words raise no concern any more', () => {
    const report = aReport({}, {}, 'no-concern');
    const { placements, files } = place([report], editing(report, opened));
    expect(placements).toMatchObject([{ decision: 'joined', caseId: opened.case.id }]);
    expect(files).toMatchObject([{ case: { reportCount: 1 } }]);
  });

  it('of the inbox opens a case when it now raises a concern', () => {
    const report = aReport();
    const edited = new Map([[report.id, { caseId: null, publishedAt: null }]]);
    expect(place([report], { ...NOTHING, edited }).placements).toMatchObject([{ decision: 'opened' }]);
  });

  it('opens a linked case when it tells more after its case was closed', () => {
    const closed: CaseFile = { ...opened, case: { ...opened.case, stage: 'closed', closedAt: NOW } };
    const report = aReport({}, ten);
    const { placements, entries } = place([report], editing(report, closed));
    expect(placements).toMatchObject([{ decision: 'opened' }]);
    expect(entries.find(({ kind }) => kind === 'case-linked')).toMatchObject({
      kind: 'case-linked',
      data: { caseId: opened.case.id },
    });
  });

  describe('whose new words make a case', () => {
    const LONG_AGO = addMs(NOW, -60 * 3_600_000);
    const editOf = (report: JudgedReport, caseId: string | null, known = NOTHING): KnownCases => ({
      ...known,
      edited: new Map([[report.id, { caseId, publishedAt: LONG_AGO }]]),
    });

    it.each([
      ['its date still that of the first wording', LONG_AGO, NOW, true],
      ['a new date of its own', addMs(NOW, -3_600_000), addMs(NOW, -3_600_000), false],
    ])('from the inbox, %s: they start then', (_, published, startedAt, presumed) => {
      const report = aReport({ published: exact(published) }, ten);
      const { placements, files } = place([report], editOf(report, null));
      expect(files[0]?.deadlines.length).toBeGreaterThan(1);
      for (const deadline of files[0]?.deadlines ?? []) expect(deadline).toMatchObject({ startedAt, presumed });
      expect(placements[0]?.report.incoming.published).toEqual(exact(published));
    });

    it('after its case was closed: the linked case starts now', () => {
      const closed: CaseFile = { ...opened, case: { ...opened.case, stage: 'closed', closedAt: NOW } };
      const report = aReport({ published: exact(LONG_AGO) }, ten);
      const { files } = place([report], editOf(report, closed.case.id, editing(report, closed)));
      expect(files[0]?.case).toMatchObject({ proceedings: { linkedTo: closed.case.id }, firstPublishedAt: null });
      for (const { startedAt } of files[0]?.deadlines ?? []) expect(startedAt).toEqual(NOW);
    });

    it('graver that another report opened: what is owed for that starts now', () => {
      const report = aReport({ published: exact(LONG_AGO) }, ten);
      const { files } = place([report], editOf(report, null, knowing(first, opened, report)));
      const added = files[0]?.deadlines.filter(({ id }) => !opened.deadlines.some((known) => known.id === id));
      expect(added?.length).toBeGreaterThan(0);
      for (const deadline of added ?? []) expect(deadline).toMatchObject({ startedAt: NOW, basis: 'qualifying-fact' });
      expect(files[0]?.case.firstPublishedAt).toEqual(opened.case.firstPublishedAt);
    });
  });
});
