import { foldSpace, plainText, soundText } from './plain-text.js';

describe('soundText', () => {
  it('drops what no store takes and keeps white space', () => {
    expect(soundText('通\u0000报\u0001\u001B\uFFFE\t一\n')).toBe('通报\t一\n');
    expect(soundText('半\uD83D个')).toBe('半\uFFFD个');
    expect(soundText('整个😀')).toBe('整个😀');
  });

  it('reads the second control block as Windows-1252, as browsers do', () => {
    expect(soundText('\u0093两节\u0094 \u0096 \u0080\u0081')).toBe('“两节” – €');
  });
});

describe('foldSpace', () => {
  it('leaves no space where a control character stood at the edge', () => {
    expect(foldSpace('\u0001 通报 \u0000')).toBe('通报');
  });
});

describe('plainText', () => {
  it('reads numbered characters of the second control block in markup', () => {
    expect(plainText({ value: '&#147;两节&#148;<br>安排', kind: 'html' })).toBe('“两节” 安排');
  });
});
