import type { Unit } from '../policy/unit.js';
import { concernsUs } from './place.js';

const unit = (part: Partial<Unit>): Unit => ({
  id: 'u',
  name: '某单位',
  parent: null,
  supervises: false,
  regions: [],
  domains: [],
  officialChannels: [],
  aliases: [],
  ...part,
});
const units = [
  unit({ name: '江城市人民政府', regions: ['江城市'], aliases: ['江城发布'] }),
  unit({ regions: ['忻县'] }),
  unit({ name: '江城市应急管理局' }),
];
const find = (text: string, scope: 'local' | 'wide' = 'wide') => concernsUs({ scope, title: '', text }, units);

describe('concernsUs', () => {
  it('takes everything of a local source for ours', () => {
    expect(find('远方的消息', 'local')).toMatchObject({ ours: true, because: '本地来源' });
  });

  it.each([
    ['江城市东区起火', '江城市'],
    ['江城一小区起火', '江城'],
    ['忻县突降暴雨', '忻县'],
  ])('knows our region in: %s', (text, because) => {
    expect(find(text)).toEqual({ ours: true, because, elsewhere: false });
  });

  it('does not take a remainder of one character for a place', () => {
    expect(find('忻先生来电')).toMatchObject({ ours: false });
  });

  it('does not take a street of another city for our region', () => {
    expect(find('滨海市江城路起火')).toMatchObject({ ours: false, elsewhere: true });
  });

  it('says when a text certainly tells of another place, and when it names none', () => {
    expect(find('滨海市一仓库起火')).toMatchObject({ ours: false, elsewhere: true });
    expect(find('一仓库起火')).toMatchObject({ ours: false, elsewhere: false });
  });
});
