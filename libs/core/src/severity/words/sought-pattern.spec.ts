import { SoughtPattern } from './sought-pattern.js';

/** Texts of few characters, so that matches of all kinds stand in them. */
function textsOf(chars: string): readonly string[] {
  const some = Array.from(chars);
  const three = some.flatMap((a) => some.flatMap((b) => some.map((c) => a + b + c)));
  return ['', ...some, ...three, ...three.map((text, i) => text + (three[three.length - 1 - i] ?? ''))];
}

describe.each([
  ['words, the first of two that fit', /停水了|停水|停/, '停水了电'],
  ['one character alone, and with others', /死|过世|世人/, '死过世人'],
  ['what stands around', /(?<![没未])死(?!者)|(?<=水)没/, '没死者水'],
  ['what may be absent or repeated', /没{0,2}了?气|断+水/, '没了气断水'],
  ['what it looks ahead for, and nothing else', /断?水(?=没)|(?=没了?气)/, '断水没了气'],
  ['anything in between, and groups', /(停)[^,]{0,2}(水)|(?<who>人).没/, '停水,人没'],
])('a sought pattern of %s', (_, pattern, chars) => {
  const sought = new SoughtPattern(pattern);
  const everywhere = new RegExp(pattern.source, 'g');

  it('finds what the pattern finds, and where', () => {
    for (const text of textsOf(chars)) {
      expect(sought.isIn(text)).toBe(pattern.test(text));
      expect(sought.first(text)).toEqual(pattern.exec(text));
      expect(sought.all(text)).toEqual([...text.matchAll(everywhere)]);
    }
  });
});

it('cannot begin with anything, or nothing', () => {
  expect(() => new SoughtPattern(/.水/)).toThrow('may begin with anything');
  expect(() => new SoughtPattern(/水?/)).toThrow('may begin with anything');
});

it('keeps very many beginnings apart from what begins nothing', () => {
  const heads = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i));
  const sought = new SoughtPattern(
    new RegExp(heads.map((head, i) => `${head}${heads[(i * 7) % 3000] ?? ''}`).join('|')),
  );
  const found = heads.filter((head, i) => sought.isIn(`${head}${heads[(i * 11) % 3000] ?? ''}`));
  expect(found).toEqual(heads.filter((_, i) => (i * 7) % 3000 === (i * 11) % 3000));
});
