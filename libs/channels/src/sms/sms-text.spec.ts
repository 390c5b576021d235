import type { Message } from '@huiying/core';
import { smsText } from './sms-text.js';

const message: Message = {
  id: 'p',
  caseId: 'c',
  step: 0,
  kind: 'escalation',
  severity: 'serious',
  text: '【重大·待研判】某工地坍塌：首次发布时限 11-23 周一 15:00，尚未回应，请处置',
  recipient: '局长',
  dueAt: '2026-11-23T15:00:00+08:00',
  acknowledgeBy: null,
  attempt: 1,
};
const TAIL = '：首次发布时限 11-23 周一 15:00，尚未回应，请处置';

it('is the call as it stands, without the brackets that carriers keep for signatures', () => {
  expect(smsText(message, 70)).toBe(`[重大·待研判]某工地坍塌${TAIL}`);
});

it('says until when an answer is awaited, and that it may have been there before', () => {
  const acknowledgeBy = '2026-11-23T14:10:00+08:00';
  expect(smsText({ ...message, acknowledgeBy, attempt: 2 }, 130)).toBe(
    `（可能重复）[重大·待研判]某工地坍塌${TAIL}，请于 14:10 前确认`,
  );
});

it('loses the end of a long title, not what is due', () => {
  const text = smsText({ ...message, text: `【重大】${'长'.repeat(300)}${TAIL}`, acknowledgeBy: message.dueAt }, 70);
  expect(text).toHaveLength(70);
  expect(text).toMatch(/^\[重大\]长+…：首次发布时限 11-23 周一 15:00，尚未回应，请处置，请于 15:00 前确认$/u);
});

it.each(['第2次督办：请立即核实并反馈', '高远转交：我在路上，请先处置', '尚未回应，请处置（您为文静代班）'])(
  'loses nothing of what is due before “%s”, nor that',
  (why) => {
    const text = `【重大】${'长：'.repeat(200)}：首次发布时限 11-23 周一 15:00，${why}`;
    const sent = smsText({ ...message, text, acknowledgeBy: message.dueAt }, 70);
    expect(sent).toHaveLength(70);
    expect(sent).toMatch(/^\[重大\].*…/u);
    expect(sent.endsWith(`：首次发布时限 11-23 周一 15:00，${why}，请于 15:00 前确认`)).toBe(true);
  },
);

it('loses the end of what somebody asks for at length, not what is due', () => {
  const sent = smsText(
    { ...message, text: `【重大】某工地坍塌：首次发布时限 11-23 周一 15:00，第1次督办：${'请'.repeat(300)}` },
    70,
  );
  expect(sent).toMatch(/^\[重大\]某工地坍塌：首次发布时限 11-23 周一 15:00，第1次督办：请+…$/u);
  expect(sent).toHaveLength(70);
});

it.each([70, 130, 500])('is at most %d characters, whatever the text', (longest) => {
  for (const text of [
    '长'.repeat(900),
    `：${'长'.repeat(900)}`,
    `短：${'长'.repeat(40)}`,
    '😀'.repeat(400),
    '【'.repeat(900),
  ]) {
    const sent = smsText({ ...message, text, acknowledgeBy: message.dueAt, attempt: 2 }, longest);
    expect(sent.length).toBeLessThanOrEqual(longest);
    expect(sent.isWellFormed()).toBe(true);
    expect(sent).toContain('15:00');
  }
});

it('tells a carrier nobody’s number', () => {
  const title = '居民来电13800001234，身份证110101199003071234，电话0531-88880000';
  expect(smsText({ ...message, text: `【一般】${title}${TAIL}` }, 200)).not.toMatch(/\d{5}/u);
});
