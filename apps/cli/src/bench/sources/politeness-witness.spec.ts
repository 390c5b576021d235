import { PolitenessWitness } from './politeness-witness.js';

const MINUTE = 60_000;

describe('the witness of politeness', () => {
  it('finds nothing where a domain is asked one after the other and a source once a minute', () => {
    const witness = new PolitenessWitness();
    for (let n = 0; n < 4; n += 1) {
      witness.asked('a.example', `s${n}`, n * 10);
      witness.answered('a.example', n * 10 + 5);
    }
    witness.asked('a.example', 's0', MINUTE);
    witness.asked('b.example', 's9', MINUTE);
    expect(witness.broken).toEqual({ atOnce: 0, tokens: 0, rest: 0, tooSoon: 0 });
  });

  it('counts a question before the answer to another one', () => {
    const witness = new PolitenessWitness();
    witness.asked('a.example', 's0', 0);
    witness.asked('a.example', 's1', 100);
    expect(witness.broken.atOnce).toBe(1);
  });

  it('counts the fifth of a burst and a source asked again too soon', () => {
    const witness = new PolitenessWitness();
    for (let n = 0; n < 5; n += 1) {
      witness.asked('a.example', 's0', n);
      witness.answered('a.example', n);
    }
    expect(witness.broken).toMatchObject({ tokens: 1, tooSoon: 4 });
  });

  it('counts what comes while the domain rests, at any of its hosts, and nothing after', () => {
    const witness = new PolitenessWitness();
    witness.asked('a.example', 's0', 0);
    witness.answered('a.example', 10, 20_000);
    witness.asked('a.example', 's1', 20_009);
    witness.answered('a.example', 20_009);
    witness.asked('a.example', 's2', 20_010);
    expect(witness.broken.rest).toBe(1);
  });
});
