import {
  assignUnit,
  type CaseFile,
  type DeadlineSubject,
  dutiesOf,
  fireTimers,
  rankTopics,
  recordConsultation,
  setSeverity,
  submitResponse,
} from '@huiying/core';
import { anIncomingReport, deadlineOf, PRESS_OFFICER } from '@huiying/fakes';
import { judgeReport } from '../../libs/intake/src/accept/judge-report.js';
import { at } from '../deadlines/deadline-table.js';
import { recordedBy, standingOf } from './standing.js';
import { answered } from './answer.js';
import { after, OfficeUnder, START } from './case-under.js';

/** 长府办发〔2017〕54号 at work; each fact is named after the clause it shows. */
const office = new OfficeUnder('changchun-2017');
const { rulebook } = office;
const hours = (deadline: { dueAt: Date }): number => (deadline.dueAt.getTime() - START.getTime()) / 3_600_000;
const duties = (subject: Partial<DeadlineSubject>): string[] =>
  dutiesOf(rulebook.pack, { severity: 'ordinary', origin: 'feed', ...subject }).map(({ duty }) => duty.id);

const standing = (file: CaseFile, id: string) => standingOf(file, id, rulebook);
const record = (file: CaseFile, id: string) => recordedBy(file, id, rulebook);

const focusOf = (title: string, text: string, origin: 'feed' | 'hotline') =>
  office.judge(title, text, { origin }).focus.map(({ id, quote }) => `${id}: ${quote}`);

describe('deadlines', () => {
  it('cc.press-conference-24h: a major event owes a conference in twenty-four hours, and no release in five', () => {
    const file = office.open({ severity: 'serious' });
    expect(file.deadlines.map(({ deliverable }) => deliverable)).toEqual(['press-conference']);
    expect(hours(deadlineOf(file, 'press-conference'))).toBe(24);
  });

  it('cc.response-48h: the others owe a response in forty-eight hours', () => {
    const file = office.open();
    expect(hours(deadlineOf(file, 'response'))).toBe(48);
    expect(deadlineOf(answered(file, rulebook, 48), 'response').status).toBe('met');
    expect(deadlineOf(answered(file, rulebook, 48.01), 'response').status).toBe('answered-late');
  });
});

describe('collection', () => {
  it('cc.focus.1: carrying out decisions of the city', () => {
    expect(focusOf('重点工程进度', '重点工程何时完工？', 'hotline')).toEqual(['cc.focus.1: 重点工程']);
  });

  it('cc.focus.2: media on what touches the public', () => {
    expect(focusOf('小区停水', '小区停水三日，业主意见很大。', 'feed')).toEqual(['cc.focus.2: 业主']);
    expect(focusOf('小区停水', '小区停水三日，业主意见很大。', 'hotline')).toEqual([]);
  });

  it('cc.focus.3: what touches the standing of the government', () => {
    expect(focusOf('无人受理', '几个窗口互相推诿。', 'hotline')).toEqual(['cc.focus.3: 推诿']);
  });
});

it('cc.focus.campaigns: for the days of a campaign, what tells of its topic is collected', () => {
  const periods = [
    { id: 'cc.focus.campaigns', topic: '两会', words: ['人代会'], from: '2026-01-10', until: '2026-01-20' },
  ];
  const pack = { ...office.judging.pack, campaigns: periods };
  const on = (day: string) => {
    const published = { at: at(`${day}T12:00:00`), precision: 'second' } as const;
    const incoming = anIncomingReport({ title: '人代会今日开幕', text: '多名代表发言。', origin: 'feed', published });
    const { focus, judgement } = judgeReport(incoming, 'report', { ...office.judging, pack });
    return [judgement.concern, ...focus.map(({ id, what, quote }) => `${id} ${what} ${quote}`)];
  };
  expect(on('2026-01-20')).toEqual(['topic', 'cc.focus.campaigns 两会 人代会']);
  expect(on('2026-01-21')).toEqual(['none']);
});

describe('who answers', () => {
  it('cc.rp.principle: the bureau in charge of the field, in the place where it is', () => {
    const { unitProposal } = office.judge(
      '锅炉冒黑烟',
      '青禾区一家工厂的锅炉天天冒黑烟，环境污染严重，请生态环境局查处。',
    );
    expect(unitProposal).toMatchObject({ rule: 'named', quote: expect.stringContaining('生态环境局') as string });
  });

  it('cc.rp.local: the district that the text names, where no bureau is', () => {
    const { unitProposal } = office.judge('路口没有灯', '澄湾区一处路口晚上很黑。');
    expect([unitProposal, ...(unitProposal?.supporting ?? [])].map((unit) => unit?.quote)).toContain('澄湾区');
  });

  it('cc.rp.city-policy: one unit leads, others support: both are proposed from the text, and assigned', () => {
    const { unitProposal } = office.judge('重点工程扬尘', '青禾区重点工程扬尘严重，请市生态环境局查处。');
    expect(unitProposal?.unitId).toBe('ecology');
    expect(unitProposal?.supporting.map(({ unitId }) => unitId)).toContain('qinghe-district');
    expect(duties({ focuses: ['cc.focus.1'] })).toContain('cc.rp.city-policy');
    const led = assignUnit(
      office.open(),
      { unitId: 'bureau', role: 'lead', reason: '牵头' },
      '值班员',
      rulebook,
      after(1),
    );
    const both = assignUnit(
      led.file,
      { unitId: 'press', role: 'supporting', reason: '配合' },
      '值班员',
      rulebook,
      after(1),
    );
    expect(both.file.case).toMatchObject({ leadUnitId: 'bureau', supportingUnitIds: ['press'] });
  });

  it('cc.role.named-owner: the unit that a case is handed to, and who answers for it there, are written down', () => {
    const assignment = { unitId: 'bureau', role: 'lead', reason: '属其职责', person: '王某' } as const;
    const { entries, file } = assignUnit(office.open(), assignment, '值班员', rulebook, after(1));
    expect(file.case.assignedAt).toEqual(after(1).now);
    expect(file.case.proceedings.owner).toEqual({ unitId: 'bureau', name: '王某' });
    const handedOn = assignUnit(
      file,
      { ...assignment, unitId: 'press', person: undefined },
      '值班员',
      rulebook,
      after(2),
    );
    expect(handedOn.file.case.proceedings.owner).toBeUndefined();
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'unit-assigned', actor: '值班员' }));
  });

  it('cc.role.supervise: the press office is called when evidence waits at the due moment', () => {
    const draft = {
      deliverable: 'response',
      publishedAt: after(47).now,
      channel: '应急局网站',
      publisher: 'bureau',
      summary: '已恢复供水。',
    };
    const { file } = submitResponse(office.open(), draft, '经办人', rulebook, after(47));
    const { pushes } = fireTimers(file, rulebook, after(48.01)).file;
    expect(pushes.filter(({ kind }) => kind === 'confirmation').map(({ recipientId }) => recipientId)).toEqual([
      PRESS_OFFICER.id,
    ]);
  });
});

describe('the way of a case', () => {
  it('cc.wf.consult: what was collected is judged and put into a class', () => {
    const { judgement } = office.judge('停车难', '小区门口停车困难，希望尽快解决。');
    expect(judgement.handlingClass).toBe('practical-difficulty');
    const decision = { severity: 'ordinary', handlingClass: 'misunderstanding', reason: '核实' } as const;
    const judged = setSeverity(office.open(), decision, '值班员', rulebook, after(1)).file.case;
    expect(judged).toMatchObject({ stage: 'judged', handlingClass: 'misunderstanding' });
  });

  it('cc.wf.consultation: a major event reminds of the consultation, which is written down with who took part', () => {
    expect(duties({ severity: 'serious' })).toContain('cc.wf.consultation');
    const consultation = { heldAt: after(1).now, parties: ['宣传', '网信', '应急'], conclusion: '今日发布' };
    const { file, entries } = recordConsultation(
      office.open({ severity: 'serious' }),
      consultation,
      '值班员',
      after(2),
    );
    expect(file.case.stage).toBe('consulted');
    expect(entries[0]).toMatchObject({ kind: 'consultation-held', data: { parties: consultation.parties } });
  });

  it('cc.wf.cluster-feedback: what many speak of stands first among the topics, and is fed back to the unit', () => {
    const opened = office.open();
    const many: CaseFile = { ...opened, case: { ...opened.case, reportCount: 5 } };
    expect(standing(opened, 'cc.wf.cluster-feedback')).toEqual(['none', []]);
    expect(standing(many, 'cc.wf.cluster-feedback')[0]).toBe('open');
    expect(standing(record(many, 'cc.wf.cluster-feedback').file, 'cc.wf.cluster-feedback')[0]).toBe('done');
    const topics = [
      { caseId: 'usual', series: [55, 54, 56, 60] },
      { caseId: 'many at once', series: [1, 0, 1, 12] },
    ];
    expect(rankTopics(topics, 5)[0]?.caseId).toBe('many at once');
  });
});
