import {
  assignUnit,
  type DeadlineSubject,
  dutiesOf,
  evaluateCase,
  fireTimers,
  type HandlingClass,
  holdAccountable,
  rankTopics,
  recordConsultation,
  scoreSheetOf,
  setSeverity,
  submitResponse,
} from '@huiying/core';
import { deadlineOf, PRESS_OFFICER } from '@huiying/fakes';
import { answered } from './answer.js';
import { after, OfficeUnder, START } from './case-under.js';

/** 长府办发〔2017〕54号 at work; each fact is named after the clause it shows. */
const office = new OfficeUnder('changchun-2017');
const { rulebook } = office;
const hours = (deadline: { dueAt: Date }): number => (deadline.dueAt.getTime() - START.getTime()) / 3_600_000;
const duties = (subject: Partial<DeadlineSubject>): string[] =>
  dutiesOf(rulebook.pack, { severity: 'ordinary', origin: 'feed', ...subject }).map(({ duty }) => duty.id);
const wordsOf = (id: string, subject: Partial<DeadlineSubject>) =>
  dutiesOf(rulebook.pack, { severity: 'ordinary', origin: 'feed', ...subject }).find(({ duty }) => duty.id === id)
    ?.duty;
const ofClass = (handlingClass: HandlingClass) => duties({ handlingClass }).filter((id) => id.startsWith('cc.class.'));

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

describe('requirements without a number are shown where they concern a case, with their words', () => {
  it('cc.first-release: at an emergency, what the first release holds', () => {
    const duty = wordsOf('cc.first-release', { handlingClass: 'emergency' });
    expect(duty?.what).toBe('第一时间：简要信息、初步核实情况、政府应对措施、公众防范措施');
    expect(duty?.quote).toContain('要第一时间向社会发布');
    expect(duties({ handlingClass: 'practical-difficulty' })).not.toContain('cc.first-release');
  });

  it('cc.follow-up-emergency: at an emergency, to go on publishing', () => {
    expect(duties({ handlingClass: 'emergency' })).toContain('cc.follow-up-emergency');
    expect(duties({ handlingClass: 'mistaken-view' })).not.toContain('cc.follow-up-emergency');
  });

  it('cc.follow-up-opinion: at every case, to go on publishing', () => {
    expect(duties({})).toEqual(['cc.follow-up-opinion']);
  });

  it('cc.interpret-staged: at what concerns decisions of the city, to explain them in stages', () => {
    expect(duties({ focuses: ['cc.focus.1'] })).toContain('cc.interpret-staged');
    expect(duties({ focuses: ['cc.focus.3'] })).not.toContain('cc.interpret-staged');
  });

  it('cc.rp.emergency: at an emergency, who answers for the information', () => {
    expect(wordsOf('cc.rp.emergency', { handlingClass: 'emergency' })?.what).toBe(
      '突发事件：负责处置的地方和部门：信息发布第一责任人',
    );
    expect(duties({})).not.toContain('cc.rp.emergency');
  });

  it('cc.role.first-spokesperson: at a major event, who speaks', () => {
    expect(wordsOf('cc.role.first-spokesperson', { severity: 'serious' })?.what).toContain('第一新闻发言人');
    expect(duties({ severity: 'relatively-serious' })).not.toContain('cc.role.first-spokesperson');
  });

  it('cc.role.leader-interview: at a major event, that leaders take interviews', () => {
    expect(duties({ severity: 'especially-serious' })).toContain('cc.role.leader-interview');
  });
});

describe('the four handling classes ask for four things, and the fifth of the national rules for none', () => {
  it('cc.class.constructive: what was adopted is published', () => {
    expect(ofClass('constructive-opinion')).toEqual(['cc.class.constructive']);
    expect(wordsOf('cc.class.constructive', { handlingClass: 'constructive-opinion' })?.what).toBe('吸纳情况对外公开');
  });

  it('cc.class.difficulty: what was solved is published', () => {
    expect(ofClass('practical-difficulty')).toEqual(['cc.class.difficulty']);
  });

  it('cc.class.misunderstanding: facts are made clear', () => {
    expect(ofClass('misunderstanding')).toEqual(['cc.class.misunderstanding']);
  });

  it('cc.class.wrong-view: information corrects', () => {
    expect(ofClass('mistaken-view')).toEqual(['cc.class.wrong-view']);
    expect(ofClass('major-problem')).toEqual([]);
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

  it('cc.rp.city-policy: one unit leads, others support', () => {
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

  it('cc.role.named-owner: the unit that a case is handed to is written down, with who did it and why', () => {
    const assignment = { unitId: 'bureau', role: 'lead', reason: '属其职责' } as const;
    const { entries, file } = assignUnit(office.open(), assignment, '值班员', rulebook, after(1));
    expect(file.case.assignedAt).toEqual(after(1).now);
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

  it('cc.wf.cluster-feedback: what many speak of stands first among the topics', () => {
    const topics = [
      { caseId: 'usual', series: [55, 54, 56, 60] },
      { caseId: 'many at once', series: [1, 0, 1, 12] },
    ];
    expect(rankTopics(topics, 5)[0]?.caseId).toBe('many at once');
  });
});

describe('looking back', () => {
  const items = scoreSheetOf(rulebook.pack).map(({ name }) => name);
  const evaluated = (points: number) =>
    evaluateCase(
      answered(office.open(), rulebook, 20),
      { scores: items.map((item) => ({ item, points })), conclusion: '良好' },
      '督查员',
      rulebook.pack,
      after(30),
    );

  it('cc.eval.index: openness, explanation, response and reach are evaluated', () => {
    expect(items).toEqual(['公开', '解读', '回应', '传播']);
    expect(evaluated(80).file.case).toMatchObject({ stage: 'evaluated', proceedings: { evaluation: { total: 80 } } });
  });

  it('cc.eval.use: a total of 0 to 100, kept with the unit that leads the case, is what its assessment refers to', () => {
    const { file, entries } = evaluated(75);
    expect(file.case).toMatchObject({ leadUnitId: 'bureau', proceedings: { evaluation: { total: 75, by: '督查员' } } });
    expect(entries).toMatchObject([{ kind: 'case-evaluated', data: { total: 75 } }]);
  });

  const accountable = (clause: string, sanction: 'criticism' | 'referral' | 'exposure') => {
    const draft = { unitId: 'bureau', sanction, clause, reason: '热点问题不回应', decidedBy: '分管领导' };
    return holdAccountable(office.open(), draft, '值班员', rulebook, after(50)).file.case.proceedings.accountability;
  };

  it('cc.acc.three-nots: a unit that does not answer is criticised in public', () => {
    expect(accountable('cc.acc.three-nots', 'criticism')).toMatchObject([
      { unitId: 'bureau', quote: expect.stringContaining('热点问题不回应') as string },
    ]);
  });

  it('cc.acc.deceit: a unit that deceives is referred to those who sanction it', () => {
    expect(accountable('cc.acc.deceit', 'referral')).toMatchObject([{ sanction: 'referral', decidedBy: '分管领导' }]);
  });

  it('cc.acc.inaction: a unit that does nothing, slowly or wrongly, is exposed', () => {
    expect(accountable('cc.acc.inaction', 'exposure')).toMatchObject([{ sanction: 'exposure' }]);
  });
});
