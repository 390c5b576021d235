import { addMs, DeadlineAudit, instantOf } from '@huiying/core';
import { DeadlineAuditManager } from './deadline-audit.manager.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const after = (seconds: number) => addMs(START, seconds * 1_000);

class Found extends DeadlineAudit {
  looks = 0;
  overdue = 0;

  override look(): Promise<number> {
    this.looks += 1;
    return Promise.resolve(this.overdue);
  }
}

function audited() {
  const found = new Found();
  const heart = { beats: 0 };
  const manager = new DeadlineAuditManager(found, () => {
    heart.beats += 1;
    return Promise.resolve();
  });
  return { found, heart, manager };
}

it('lets an engine that has just started catch up before it looks', async () => {
  const { found, manager } = audited();
  await manager.runOnce(START);
  await manager.runOnce(after(29));
  expect(found.looks).toBe(0);
  await manager.runOnce(after(30));
  expect(found.looks).toBe(1);
});

it('looks every ten seconds and lets the heart beat once a minute', async () => {
  const { found, heart, manager } = audited();
  for (let second = 0; second < 150; second += 1) await manager.runOnce(after(second));
  expect(found.looks).toBe(12);
  expect(heart.beats).toBe(2);
});

it('keeps the heart still while a deadline is overdue, and lets it beat again afterwards', async () => {
  const { found, heart, manager } = audited();
  await manager.runOnce(START);
  found.overdue = 1;
  await manager.runOnce(after(30));
  await manager.runOnce(after(100));
  expect(heart.beats).toBe(0);
  found.overdue = 0;
  await manager.runOnce(after(110));
  expect(heart.beats).toBe(1);
});
