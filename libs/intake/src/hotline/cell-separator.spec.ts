import { separatorOf } from './cell-separator.js';

describe('separatorOf', () => {
  it.each([',', '\t', ';', '|', '，'])('is %j where that parts known headers, notes above them or not', (mark) => {
    const table = `工单编号${mark}来电时间${mark}诉求内容\n1${mark}2026-04-05${mark}停水,停电;停气`;
    expect(separatorOf(table)).toBe(mark);
    expect(separatorOf(`某市热线工单，供内部使用，请勿外传，谢谢\n${table}`)).toBe(mark);
  });

  it('is what the first line tells a spreadsheet program', () => {
    expect(separatorOf('sep=;\r\n编号;时间,内容\n')).toBe(';');
  });

  it('is the most frequent in the first line where no header is known', () => {
    expect(separatorOf('何时;何事;何人\n')).toBe(';');
    expect(separatorOf('')).toBe(',');
  });
});
