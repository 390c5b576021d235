import { assessReply, type CaseFile, dutiesOf, dutyStanding, fireTimers } from '@huiying/core';
import { deadlineOf } from '@huiying/fakes';
import { answered } from './answer.js';
import { after, OfficeUnder } from './case-under.js';

/** Packs that ask for responses and give no number: they stand on the national rules. */
describe('黎平', () => {
  const { rulebook, open } = bound(new OfficeUnder('liping-2020+national-default'));

  it('lp.wf.respond: a case is answered or late, under the national rules', () => {
    expect(deadlineOf(answered(open(), rulebook, 2), 'response')).toMatchObject({
      packId: 'national-default',
      status: 'met',
    });
    expect(deadlineOf(fireTimers(open(), rulebook, after(49)).file, 'response').status).toBe('breached');
  });

  it('lp.ps: responses that fall short are told: passed on, or saying little', () => {
    const question = '村口的桥裂了，谁来修？';
    expect(assessReply(question, '您的来信收悉，已转有关部门处理。').perfunctory).toBe(true);
  });
});

describe('乌兰浩特', () => {
  it('ul.wf.link: release, explanation and response follow each other, and the step that is wanting is named', () => {
    const office = new OfficeUnder('ulanhot-2017+national-default');
    const [link] = dutiesOf(office.rulebook.pack, { severity: 'serious', origin: 'feed' });
    const missing = (file: CaseFile) => (link ? dutyStanding(link.duty, file).missing : []);
    const release = { deliverable: 'authoritative-release' };
    const released = answered(office.open({ severity: 'serious' }), office.rulebook, 2, release);
    const answeredTooSoon = answered(released, office.rulebook, 3);
    expect(missing(answeredTooSoon)).toEqual(['interpretation']);
    const explained = answered(answeredTooSoon, office.rulebook, 6, { deliverable: 'interpretation' });
    expect(missing(explained)).toEqual(['response']);
    expect(missing(answered(explained, office.rulebook, 9))).toEqual([]);
  });

  it('ul.eval.respond-std: every answer is read by the same five elements', () => {
    const { elements } = assessReply(
      '何时通水？',
      '经核查，因主管破裂停水。已于今日抢修完毕，预计18时前恢复供水。电话0000-1234567。',
    );
    expect(Object.keys(elements).toSorted()).toEqual(['basis', 'contact', 'deadline', 'fact', 'measure']);
    expect(elements).toMatchObject({ fact: true, measure: true, contact: true });
  });
});

function bound(office: OfficeUnder) {
  return { rulebook: office.rulebook, open: () => office.open() };
}
