import { seededRandom } from '../domains/seeded-random.js';
import { GATED as GATED_TOLLS } from './people/bare-toll.js';
import { GATED as GATED_PERSONS } from './people/count-persons.js';
import { GATED as GATED_NUMBERS } from './numerals/number-spans.js';
import { GATED as GATED_NONE } from './people/person-states.js';
import { GATED as GATED_ALSO } from './people/read-also-died.js';
import { GATED as GATED_IN_CARE } from './people/read-died-in-care.js';
import { GATED as GATED_AMONG_HURT } from './people/read-died-among-hurt.js';
import { GATED as GATED_EVACUATED } from './people/read-evacuated.js';
import { GATED as GATED_GRADES } from './people/read-grades-of-hurt.js';
import { GATED as GATED_GROUP_LIST } from './people/read-group-list.js';
import { GATED as GATED_GROUPS } from './people/read-groups.js';
import { GATED as GATED_HINTED } from './people/read-hinted-dead.js';
import { GATED as GATED_MOURNING } from './people/read-mourning.js';
import { GATED as GATED_QUANTITIES } from './quantities/read-quantities.js';
import { GATED as GATED_ROSTERS } from './people/read-roster.js';
import { GATED as GATED_SINGLES } from './people/read-single-deaths.js';

/** What a negated class or a dot may stand for: no word of any pattern. */
const ANYTHING = '甲乙丙丁'.split('');
const MOST_REPEATS = 3;

/** Phrases that a pattern reads, made by walking its source; look-ahead is written out, what is to be absent is left out. */
class Phrases {
  #at = 0;
  readonly #random = seededRandom(20_261_126);

  constructor(private readonly pattern: RegExp) {}

  next(): string {
    this.#at = 0;
    return this.#alternatives(true);
  }

  get #char(): string {
    return this.pattern.source.charAt(this.#at);
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  /** One alternative of a group; all of them are walked, since only walking finds where they end. */
  #alternatives(isWanted: boolean): string {
    const said: string[] = [this.#sequence()];
    while (this.#char === '|') {
      this.#at += 1;
      said.push(this.#sequence());
    }
    return isWanted ? (said[this.#below(said.length)] ?? '') : '';
  }

  #sequence(): string {
    let said = '';
    while (this.#at < this.pattern.source.length && this.#char !== '|' && this.#char !== ')') said += this.#repeated();
    return said;
  }

  #repeated(): string {
    const from = this.#at;
    let said = this.#atom();
    const to = this.#at;
    const [least, most] = this.#quantifier();
    const behind = this.#at;
    const times = least + this.#below(Math.min(most, least + MOST_REPEATS) - least + 1);
    if (times === 0) said = '';
    for (let i = 1; i < times; i += 1) {
      this.#at = from;
      said += this.#atom();
      if (this.#at !== to) throw new Error(`lost in ${this.pattern.source}`);
    }
    this.#at = behind;
    return said;
  }

  #quantifier(): readonly [number, number] {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.pattern.source.slice(this.#at));
    if (!found) return [1, 1];
    this.#at += found[0].length;
    const [sign, least, comma, most] = found;
    if (least === undefined) return sign.startsWith('?') ? [0, 1] : [sign.startsWith('+') ? 1 : 0, MOST_REPEATS];
    return [Number(least), comma === '' ? Number(least) : most === '' ? Number(least) + MOST_REPEATS : Number(most)];
  }

  #atom(): string {
    const char = this.#char;
    this.#at += 1;
    if (char === '(') return this.#group();
    if (char === '[') return this.#oneOf();
    if (char === '\\') return this.#escaped();
    if (char === '.') return ANYTHING[this.#below(ANYTHING.length)] ?? '';
    return char === '^' || char === '$' ? '' : char;
  }

  #group(): string {
    const opening = /^\?(?::|=|!|<=|<!|<\w+>)/.exec(this.pattern.source.slice(this.#at))?.[0] ?? '';
    this.#at += opening.length;
    const said = this.#alternatives(!opening.endsWith('!'));
    this.#at += 1;
    return said;
  }

  #escaped(): string {
    const char = this.#char;
    this.#at += 1;
    return char === 'd' ? String(1 + this.#below(9)) : char === 'n' ? '\n' : char;
  }

  #oneOf(): string {
    const isNegated = this.#char === '^';
    if (isNegated) this.#at += 1;
    const members: string[] = [];
    while (this.#char !== ']') {
      const char = this.#char;
      this.#at += 1;
      members.push(char === '\\' ? this.#escaped() : char);
    }
    this.#at += 1;
    return (isNegated ? ANYTHING : members)[this.#below(isNegated ? ANYTHING.length : members.length)] ?? '';
  }
}

const TRIES = 2000;
const LEAST = 100;

/** Phrases of a pattern that it truly reads: always the same ones, so they are made once. */
function phrasesOf(pattern: RegExp): readonly string[] {
  const known = made.get(pattern);
  if (known) return known;
  const alone = new RegExp(pattern.source, pattern.flags.replace(/[gy]/, ''));
  const phrases = new Phrases(pattern);
  const read = Array.from({ length: TRIES }, () => phrases.next()).filter((phrase) => alone.test(phrase));
  made.set(pattern, read);
  return read;
}

const made = new Map<RegExp, readonly string[]>();

const hiddenBy = (gate: (text: string) => boolean, pattern: RegExp): string[] =>
  phrasesOf(pattern).filter((phrase) => !gate(phrase));

const ALL = {
  ...GATED_NUMBERS,
  ...GATED_PERSONS,
  ...GATED_TOLLS,
  ...GATED_NONE,
  ...GATED_GROUPS,
  ...GATED_IN_CARE,
  ...GATED_GROUP_LIST,
  ...GATED_QUANTITIES,
  ...GATED_SINGLES,
  ...GATED_EVACUATED,
  ...GATED_HINTED,
  ...GATED_ROSTERS,
  ...GATED_ALSO,
  ...GATED_AMONG_HURT,
  ...GATED_GRADES,
  ...GATED_MOURNING,
};

describe.each(Object.entries(ALL))('the gate of %s', (_, { gate, reads }) => {
  it.each(reads.map((pattern, i) => ({ i, pattern })))('hides nothing that its pattern $i reads', ({ pattern }) => {
    expect(phrasesOf(pattern).length).toBeGreaterThan(LEAST);
    expect(hiddenBy(gate, pattern).slice(0, 3)).toEqual([]);
  });
});

it('reads no single death beyond the end of a sentence', () => {
  const read = GATED_SINGLES.singleDeaths.reads.flatMap((pattern) =>
    phrasesOf(pattern).map((phrase) => new RegExp(pattern.source).exec(phrase)?.[0] ?? ''),
  );
  expect(read.length).toBeGreaterThan(LEAST);
  expect(read.filter((words) => /[。;!?\n]/.test(words))).toEqual([]);
});

const withoutOneWord = (text: string): boolean => /死亡|遇难/.test(text);

it('finds a gate that lacks a word of its pattern', () => {
  expect(hiddenBy(withoutOneWord, /(?:\d人)(?:死亡|遇难|牺牲)/).length).toBeGreaterThan(LEAST);
});

it('makes phrases of classes, groups, counts and what lies ahead', () => {
  const pattern = /^(?<who>[甲乙]|两?[名位](?!次)){1,2}[^,。]\d人(?=[,。])/;
  expect(phrasesOf(pattern).length).toBeGreaterThan(LEAST);
});
