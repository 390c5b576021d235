import {
  type CaseFile,
  type DeadlineSubject,
  dutiesOf,
  type HandlingClass,
  nameSpokesperson,
  recordProgress,
  setSeverity,
} from '@huiying/core';
import { answered } from './answer.js';
import { after, OfficeUnder } from './case-under.js';
import { recordedBy, standingOf } from './standing.js';

/** What 长府办发〔2017〕54号 asks of a case besides deadlines; each fact is named after the clause it shows. */
const office = new OfficeUnder('changchun-2017');
const { rulebook } = office;
const duties = (subject: Partial<DeadlineSubject>): string[] =>
  dutiesOf(rulebook.pack, { severity: 'ordinary', origin: 'feed', ...subject }).map(({ duty }) => duty.id);
const wordsOf = (id: string, subject: Partial<DeadlineSubject>) =>
  dutiesOf(rulebook.pack, { severity: 'ordinary', origin: 'feed', ...subject }).find(({ duty }) => duty.id === id)
    ?.duty;
const ofClass = (handlingClass: HandlingClass) => duties({ handlingClass }).filter((id) => id.startsWith('cc.class.'));
const standing = (file: CaseFile, id: string) => standingOf(file, id, rulebook);
const record = (file: CaseFile, id: string) => recordedBy(file, id, rulebook);
const progress = (file: CaseFile, what: string, hour: number): CaseFile =>
  recordProgress(file, { at: after(hour).now, what }, '值班员', after(hour)).file;
const speak = (file: CaseFile, name: string) =>
  nameSpokesperson(file, { name, title: '局长' }, '值班员', rulebook, after(1));
function withFocus(id: string): CaseFile {
  const opened = office.open();
  const focus = [{ kind: 'focus', id, what: '重要决策', quote: '重点工程' }] as const;
  return { ...opened, case: { ...opened.case, focus } };
}
/** Before anything is published, after another answer, and once the artefact of the class is. */
function publishing(handlingClass: HandlingClass, id: string, artefact: string): string[] {
  const opened = office.open({ handlingClass });
  const other = answered(opened, rulebook, 5);
  return [opened, other, answered(other, rulebook, 6, { deliverable: artefact })].map((file) => standing(file, id)[0]);
}

describe('requirements without a number are shown where they concern a case, with their words', () => {
  it('cc.first-release: at an emergency, what the first release holds, and what of it is not published yet', () => {
    const file = office.open({ handlingClass: 'emergency' });
    expect(standing(file, 'cc.first-release')).toEqual(['open', []]);
    const release = { deliverable: 'first-release', elements: ['简要信息', 'verification', '应对措施'] };
    const part = answered(file, rulebook, 1, release);
    expect(standing(part, 'cc.first-release')).toEqual(['open', ['公众防范措施']]);
    const rest = { deliverable: 'first-release', elements: ['防范措施'] };
    expect(standing(answered(part, rulebook, 3, rest), 'cc.first-release')).toEqual(['done', []]);
    const duty = wordsOf('cc.first-release', { handlingClass: 'emergency' });
    expect(duty?.what).toBe('第一时间：简要信息、初步核实情况、政府应对措施、公众防范措施');
    expect(duty?.quote).toContain('要第一时间向社会发布');
    expect(duties({ handlingClass: 'practical-difficulty' })).not.toContain('cc.first-release');
  });

  it('cc.follow-up-emergency: at an emergency, progress asks for a release that is no older', () => {
    const published = answered(office.open({ handlingClass: 'emergency' }), rulebook, 2);
    expect(standing(published, 'cc.follow-up-emergency')).toEqual(['idle', []]);
    const moved = progress(published, '明火已扑灭', 6);
    expect(standing(moved, 'cc.follow-up-emergency')).toEqual(['open', ['明火已扑灭']]);
    const late = answered(moved, rulebook, 5, { deliverable: 'follow-up' });
    expect(standing(late, 'cc.follow-up-emergency')[0]).toBe('open');
    const told = answered(moved, rulebook, 7, { deliverable: 'follow-up' });
    expect(standing(told, 'cc.follow-up-emergency')).toEqual(['done', []]);
    expect(duties({ handlingClass: 'emergency' })).toContain('cc.follow-up-emergency');
    expect(duties({ handlingClass: 'mistaken-view' })).not.toContain('cc.follow-up-emergency');
  });

  it('cc.follow-up-opinion: at every case, to go on publishing as the work goes on', () => {
    const raised = setSeverity(
      answered(office.open(), rulebook, 2),
      { severity: 'serious', reason: '伤亡上升' },
      '值班员',
      rulebook,
      after(5),
    ).file;
    expect(standing(raised, 'cc.follow-up-opinion')).toEqual(['open', ['级别上调：伤亡上升']]);
    expect(duties({})).toEqual(['cc.follow-up-opinion']);
  });

  it('cc.interpret-staged: at what concerns decisions of the city, to explain them in stages, more than once', () => {
    const file = withFocus('cc.focus.1');
    const once = answered(file, rulebook, 5, { deliverable: 'interpretation' });
    expect(standing(once, 'cc.interpret-staged')[0]).toBe('open');
    const twice = answered(once, rulebook, 30, { deliverable: 'interpretation' });
    expect(standing(twice, 'cc.interpret-staged')[0]).toBe('done');
    expect(duties({ focuses: ['cc.focus.1'] })).toContain('cc.interpret-staged');
    expect(duties({ focuses: ['cc.focus.3'] })).not.toContain('cc.interpret-staged');
  });

  it('cc.rp.emergency: at an emergency, who answers for the information', () => {
    expect(wordsOf('cc.rp.emergency', { handlingClass: 'emergency' })?.what).toBe(
      '突发事件：负责处置的地方和部门：信息发布第一责任人',
    );
    expect(duties({})).not.toContain('cc.rp.emergency');
  });

  it('cc.role.first-spokesperson: at a major event, who speaks is named', () => {
    const file = office.open({ severity: 'serious' });
    expect(standing(file, 'cc.role.first-spokesperson')[0]).toBe('open');
    const named = speak(file, '张某').file;
    expect(named.case.proceedings.spokesperson).toMatchObject({ name: '张某', unitId: 'bureau', by: '值班员' });
    expect(standing(named, 'cc.role.first-spokesperson')[0]).toBe('done');
    expect(wordsOf('cc.role.first-spokesperson', { severity: 'serious' })?.what).toContain('第一新闻发言人');
    expect(duties({ severity: 'relatively-serious' })).not.toContain('cc.role.first-spokesperson');
  });

  it('cc.role.spokesperson-system: who speaks is taken from the roster of the units, or marked as not listed', () => {
    expect(speak(office.open(), '李某').file.case.proceedings.spokesperson?.isListed).toBe(false);
    const units = rulebook.units.map((unit) => ({ ...unit, spokespersons: [{ name: '李某', title: '副局长' }] }));
    const { file } = nameSpokesperson(office.open(), { name: '李某' }, '值班员', { units }, after(1));
    expect(file.case.proceedings.spokesperson).toMatchObject({ title: '副局长', isListed: true });
  });

  it('cc.role.media: guiding the media is recorded with who did it and what', () => {
    const { entries } = record(office.open({ severity: 'serious' }), 'cc.role.media');
    expect(entries).toMatchObject([{ kind: 'duty-recorded', data: { dutyId: 'cc.role.media', who: '市新闻办' } }]);
  });

  it('cc.wf.linkage: so is the linking of release and handling', () => {
    expect(duties({ severity: 'serious' })).toContain('cc.wf.linkage');
    const { file } = record(office.open({ severity: 'serious' }), 'cc.wf.linkage');
    expect(file.case.proceedings.duties).toMatchObject([{ dutyId: 'cc.wf.linkage', by: '值班员' }]);
  });

  it('cc.role.leader-interview: at a major event, that leaders take interviews, which is recorded', () => {
    const file = office.open({ severity: 'especially-serious' });
    expect(standing(record(file, 'cc.role.leader-interview').file, 'cc.role.leader-interview')[0]).toBe('done');
  });
});

describe('the four handling classes ask for four things, and the fifth of the national rules for none', () => {
  it('cc.class.constructive: what was adopted is published, which is asked until it is', () => {
    expect(publishing('constructive-opinion', 'cc.class.constructive', 'adoption-notice')).toEqual([
      'open',
      'open',
      'done',
    ]);
    expect(ofClass('constructive-opinion')).toEqual(['cc.class.constructive']);
    expect(wordsOf('cc.class.constructive', { handlingClass: 'constructive-opinion' })?.what).toBe('吸纳情况对外公开');
  });

  it('cc.class.difficulty: what was solved is published, which is asked until it is', () => {
    expect(publishing('practical-difficulty', 'cc.class.difficulty', 'resolution-notice')).toEqual([
      'open',
      'open',
      'done',
    ]);
    expect(ofClass('practical-difficulty')).toEqual(['cc.class.difficulty']);
  });

  it('cc.class.misunderstanding: what makes the facts clear is published, which is asked until it is', () => {
    expect(publishing('misunderstanding', 'cc.class.misunderstanding', 'clarification')).toEqual([
      'open',
      'open',
      'done',
    ]);
    expect(ofClass('misunderstanding')).toEqual(['cc.class.misunderstanding']);
  });

  it('cc.class.wrong-view: information that corrects is published, which is asked until it is', () => {
    expect(publishing('mistaken-view', 'cc.class.wrong-view', 'guidance-release')).toEqual(['open', 'open', 'done']);
    expect(ofClass('mistaken-view')).toEqual(['cc.class.wrong-view']);
    expect(ofClass('major-problem')).toEqual([]);
  });
});
