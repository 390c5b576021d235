import {
  assessReply,
  type CaseFile,
  dutiesOf,
  evaluateCase,
  fireTimers,
  holdAccountable,
  nameSpokesperson,
  recordConsultation,
  scoreSheetOf,
  setSeverity,
} from '@huiying/core';
import { BUREAU_LEADER, deadlineOf } from '@huiying/fakes';
import { answered } from './answer.js';
import { after, OfficeUnder, START } from './case-under.js';
import { standingOf } from './standing.js';

/** 通政办字〔2017〕157号 at work; each fact is named after the clause it shows. */
const office = new OfficeUnder('tongliao-2017');
const { rulebook } = office;
const hours = (deadline: { dueAt: Date }): number => (deadline.dueAt.getTime() - START.getTime()) / 3_600_000;
const status = (file: ReturnType<typeof answered>, deliverable: string) => deadlineOf(file, deliverable).status;

it('tl.release-5h: a major event owes an authoritative release in five hours', () => {
  const file = office.open({ severity: 'serious' });
  expect(hours(deadlineOf(file, 'authoritative-release'))).toBe(5);
  const release = { deliverable: 'authoritative-release' };
  expect(status(answered(file, rulebook, 5, release), 'authoritative-release')).toBe('met');
  expect(status(answered(file, rulebook, 5.01, release), 'authoritative-release')).toBe('answered-late');
});

it('tl.press-conference-24h: a conference is held, not announced, in twenty-four hours', () => {
  const file = office.open({ severity: 'especially-serious' });
  expect(hours(deadlineOf(file, 'press-conference'))).toBe(24);
  const announced = { deliverable: 'press-conference' };
  expect(() => answered(file, rulebook, 20, announced)).toThrow(/发布会/);
  const held = {
    ...announced,
    startedAt: after(20).now,
    spokesperson: '市政府发言人',
    transcriptUrl: 'http://city.example/1',
  };
  expect(status(answered(file, rulebook, 21, held), 'press-conference')).toBe('met');
});

it('tl.response-48h: the others owe an authoritative response in forty-eight hours, and no less', () => {
  const file = office.open();
  expect(hours(deadlineOf(file, 'authoritative-response'))).toBe(48);
  expect(status(answered(file, rulebook, 10), 'authoritative-response')).toBe('running');
  const authoritative = { deliverable: 'authoritative-response' };
  expect(status(answered(file, rulebook, 10, authoritative), 'authoritative-response')).toBe('met');
});

const standing = (file: CaseFile, id: string) => standingOf(file, id, rulebook)[0];

const dutiesAt = (eventType: string, severity: 'serious' | 'ordinary') =>
  dutiesOf(rulebook.pack, { severity, origin: 'feed', eventType }).map(({ duty }) => duty.id);

const watched = (title: string, text: string) => {
  const { judgement, focus } = office.judge(title, text, { origin: 'feed', scope: 'local' });
  return { concern: judgement.concern, topics: focus.filter(({ kind }) => kind === 'watch-topic').map(({ id }) => id) };
};

it('tl.watch.economy: word of false figures about the local economy is a topic of its own', () => {
  expect(watched('有帖子谈论统计造假', '文章称本地上季度统计造假，引来讨论。').topics).toEqual(['tl.watch.economy']);
});

it('tl.watch.vat: word of the tax reform is found', () => {
  expect(watched('营改增一年回顾', '多家企业谈营改增之后的账目变化。')).toEqual({
    concern: 'topic',
    topics: ['tl.watch.vat'],
  });
});

it('tl.watch.new-industry: word of the policy for new industries is found', () => {
  const found = watched('企业谈产业扶持资金', '几家新厂介绍产业扶持资金的使用情况。');
  expect(found).toEqual({ concern: 'topic', topics: ['tl.watch.new-industry'] });
});

it('tl.watch.environment: word of smog and smells is found', () => {
  expect(watched('本周多日雾霾', '气象台预计周末雾霾减弱。').topics).toEqual(['tl.watch.environment']);
});

it('tl.watch.finance: word of public debt and online lending is found', () => {
  expect(watched('隐性债务怎么看', '专栏讨论地方隐性债务与网贷平台。').topics).toEqual(['tl.watch.finance']);
});

it('tl.watch.property: word of housing policy is found', () => {
  expect(watched('限购政策调整', '本市限购政策下月起调整。').topics).toEqual(['tl.watch.property']);
});

it('tl.watch.fiscal-hotspots: word of public spending is found', () => {
  expect(watched('三公经费公布', '各部门三公经费决算今日公布。').topics).toEqual(['tl.watch.fiscal-hotspots']);
});

it('tl.wf.response: a case is collected, consulted on, judged, answered and evaluated', () => {
  const opened = office.open({ severity: 'serious' });
  const consultation = { heldAt: after(1).now, parties: ['新闻办', '应急局'], conclusion: '先发简要信息' };
  const consulted = recordConsultation(opened, consultation, '值班员', after(2)).file;
  const judged = setSeverity(
    consulted,
    { severity: 'ordinary', reason: '核实', approvedBy: '局长' },
    '值班员',
    rulebook,
    after(3),
  ).file;
  const done = answered(judged, rulebook, 4, { deliverable: 'authoritative-response' });
  const scores = scoreSheetOf(rulebook.pack).map(({ name, max }) => ({ item: name, points: max }));
  const evaluated = evaluateCase(done, { scores, conclusion: '及时' }, '督查员', rulebook.pack, after(20)).file;
  expect([opened, consulted, judged, done, evaluated].map((file) => file.case.stage)).toEqual([
    'collected',
    'consulted',
    'judged',
    'answered',
    'evaluated',
  ]);
});

const accountable = (clause: string, sanction: 'criticism' | 'interview') => {
  const late = fireTimers(office.open(), rulebook, after(49)).file;
  const draft = { unitId: 'bureau', sanction, clause, reason: '超时未回应', decidedBy: '分管领导' };
  return holdAccountable(late, draft, '值班员', rulebook, after(50)).file.case.proceedings.accountability;
};

it('tl.acc.criticism: a unit that did not answer in time is criticised in a circular, on the words of the pack', () => {
  expect(accountable('tl.acc.criticism', 'criticism')).toMatchObject([
    { unitId: 'bureau', sanction: 'criticism', quote: '落实通报批评和约谈制度', late: ['tl.response-48h'] },
  ]);
});

it('tl.acc.interview: or called in for talks, by a clause that provides for it', () => {
  expect(accountable('tl.acc.interview', 'interview')).toMatchObject([{ sanction: 'interview' }]);
  expect(() => accountable('tl.acc.criticism', 'interview')).toThrow(/通报批评/);
});

it('tl.role.first-interpreter: the head of the responsible unit is called in time, and who explains is named', () => {
  const file = office.open({ severity: 'serious' });
  const duties = dutiesOf(rulebook.pack, { severity: 'serious', origin: 'feed' }).map(({ duty }) => duty.id);
  expect(duties).toContain('tl.role.first-interpreter');
  // 80 % of five hours; the officer at 50 % before
  const called = fireTimers(file, rulebook, after(4.01)).file.pushes.filter(
    ({ recipientId }) => recipientId === BUREAU_LEADER.id,
  );
  expect(called).toHaveLength(1);
  expect(standing(file, 'tl.role.first-interpreter')).toBe('open');
  const { file: named } = nameSpokesperson(file, { name: '张某', title: '局长' }, '值班员', rulebook, after(2));
  expect(standing(named, 'tl.role.first-interpreter')).toBe('done');
});

it('tl.q.no-overtime: an answer that is not there is overtime from the due moment, however late one looks', () => {
  const late = deadlineOf(fireTimers(office.open(), rulebook, after(100)).file, 'authoritative-response');
  expect(late).toMatchObject({ status: 'breached', breachedAt: after(48).now });
});

it('tl.q.not-perfunctory: an answer that says nothing is called perfunctory', () => {
  const question = '我家楼下的路灯坏了一个月，什么时候能修好？';
  expect(assessReply(question, '您好，您反映的问题已收悉，我们将高度重视。感谢您的关注与支持。').perfunctory).toBe(
    true,
  );
  const reply = '经现场查看，该处路灯因电缆老化断电，我局已于11月20日更换电缆并恢复照明。咨询电话：0000-1234567。';
  expect(assessReply(question, reply).perfunctory).toBe(false);
});

it('tl.fu.env-report: a major pollution event asks for the inquiry to be published, until it is', () => {
  const file = office.open({ severity: 'serious', eventType: 'environment' });
  expect(standing(file, 'tl.fu.env-report')).toBe('open');
  expect(standing(answered(file, rulebook, 90, { deliverable: 'inquiry-report' }), 'tl.fu.env-report')).toBe('done');
  expect(dutiesAt('environment', 'serious')).toContain('tl.fu.env-report');
  expect(dutiesAt('environment', 'ordinary')).not.toContain('tl.fu.env-report');
  expect(dutiesAt('fire', 'serious')).not.toContain('tl.fu.env-report');
});
