import { conflictsOf, hasVeto } from './event-conflicts.js';
import { eventSignatureOf } from './event-signature.js';

const TITLES = [
  '南山区云溪街12号漏水',
  '南山区云溪街37号漏水',
  '福田区云溪街12号漏水',
  '云溪街12号漏水',
  '云溪街12号和14号都漏水',
  '南山区和福田区都停水',
  '南山区停水',
  '漏水三天没人管',
];
const TEXTS = ['物业一直不来', '住在福田区云溪街37号的亲戚家也一样', '南山区云溪街12号院里积水'];
const reports = TITLES.flatMap((title) => TEXTS.map((text) => eventSignatureOf({ title, text })));

describe('hasVeto', () => {
  it('says of districts and houses what the places as a whole say', () => {
    const pairs = reports.flatMap((a) => reports.map((b) => ({ quick: hasVeto(a, b), all: conflictsOf(a, b).vetoes })));
    expect(pairs.filter(({ quick, all }) => quick !== all.length > 0)).toEqual([]);
    expect(pairs.filter(({ quick }) => quick).length).toBeGreaterThan(50);
    expect(pairs.filter(({ quick }) => !quick).length).toBeGreaterThan(50);
  });
});
