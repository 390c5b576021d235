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

  it.each([
    ['List<String> &amp; Map', 'List<String> & Map'],
    ['a<b && c>d', 'a<b && c>d'],
    ['1 <a 2> 3 &lt; 4', '1 <a 2> 3 < 4'],
    ['见 <https://a.example/> 与 <b@a.example>', '见 <https://a.example/> 与 <b@a.example>'],
    ['Good morning, <name>', 'Good morning, <name>'],
    ['<新华社>快讯', '<新华社>快讯'],
    ['<a href=x?y&z>甲</a><td nowrap>乙<img src="a"alt="b">', '甲 乙'],
    ['<o:p>丙</o:p><x-card/>丁<hr noshade>', '丙丁'],
    ['<P CLASS="a">戊</P><![if !supportLists]>己', '戊 己'],
    ['<script>x</script>庚<!-- 辛 --></><br>', '庚'],
  ])('of a kind nobody told has only likely tags taken out: %s', (value, shown) => {
    expect(plainText({ value, kind: 'guess' })).toBe(shown);
  });

  it('takes the time of one pass for tags without an end', () => {
    for (const piece of ['<a ', '<a =', '<a b', '<o:', '</', '<x-', '&lt;', '<!']) {
      const started = performance.now();
      plainText({ value: piece.repeat(300_000), kind: 'guess' });
      plainText({ value: `<p ${piece.replace('<', '').repeat(300_000)}`, kind: 'guess' });
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});
