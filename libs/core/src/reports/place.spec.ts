import type { Gazetteer, GazetteerPlace } from '../places/gazetteer.js';
import { placeNames } from '../places/place-names.js';
import type { Unit } from '../policy/unit.js';
import { readDocument } from '../severity/text/document.js';
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
const place = (level: GazetteerPlace['level'], name: string, province: string, city = ''): GazetteerPlace => ({
  name,
  level,
  province,
  city,
  ambiguous: name === '白银市',
});
const gazetteer: Gazetteer = [
  place('province', '四川省', '四川省'),
  place('city', '成都市', '四川省', '成都市'),
  place('county', '武侯区', '四川省', '成都市'),
  place('province', '江苏省', '江苏省'),
  place('city', '南京市', '江苏省', '南京市'),
  place('county', '鼓楼区', '江苏省', '南京市'),
  place('province', '福建省', '福建省'),
  place('city', '福州市', '福建省', '福州市'),
  place('county', '鼓楼区', '福建省', '福州市'),
  place('province', '甘肃省', '甘肃省'),
  place('city', '白银市', '甘肃省', '白银市'),
  place('county', '景泰县', '甘肃省', '白银市'),
  place('abroad', '泰国', '泰国'),
  place('abroad', '曼谷', '泰国'),
];
const namesOf = (...units: Partial<Unit>[]) => placeNames(units.map(unit), gazetteer);
const river = namesOf(
  { name: '江城市人民政府', regions: ['江城市'], aliases: ['江城发布', '市政府', '城管'] },
  { regions: ['青禾区'] },
  { regions: ['忻县'] },
  { name: '江城市应急管理局' },
);
const find = (text: string, { quote = '起火', title = '', names = river } = {}) =>
  concernsUs(readDocument(title, text), 'wide', { kind: 'incident', quote }, names);
const local = (text: string) => concernsUs(readDocument('', text), 'local', { kind: 'incident', quote: '起火' }, river);
const ofAFirm = (kind: 'incident' | 'complaint') =>
  concernsUs(readDocument('', '江城建工集团一仓库起火'), 'wide', { kind, quote: '起火' }, river);
const ours = (because: string) => ({ ours: true, because, elsewhere: false, abroad: false });
const other = (because: string) => ({ ours: false, because, elsewhere: true, abroad: false });

describe('concernsUs', () => {
  it('does not take a district for ours that is named under a city no gazetteer knows', () => {
    expect(find('昨晚，云岭市青禾区一仓库起火。')).toMatchObject({ ours: false, elsewhere: true });
    expect(find('昨晚，邻市青禾区一仓库起火。')).toMatchObject({ ours: false, elsewhere: true });
    expect(find('昨晚，我市青禾区一仓库起火。')).toMatchObject({ ours: true });
    expect(find('昨晚，江城市青禾区一仓库起火。')).toMatchObject({ ours: true });
    expect(find('消防部门称，青禾区一仓库起火。')).toMatchObject({ ours: true });
  });

  it('takes everything of a local source for ours', () => {
    expect(concernsUs(readDocument('', '远方的消息'), 'local', { kind: 'complaint', quote: '' }, river)).toEqual(
      ours('本地来源'),
    );
  });

  it('takes an accident abroad for nobody’s, and a housing estate called after a town abroad for ours', () => {
    expect(local('泰国曼谷一仓库起火')).toMatchObject({ because: '泰国曼谷', abroad: true });
    expect(local('曼谷假日小区一民房起火')).toMatchObject({ ours: true, abroad: false });
  });

  it.each([
    ['江城市东区起火', '江城市'],
    ['江城一小区起火', '江城'],
    ['青禾区一仓库起火', '青禾区'],
    ['忻县一民房起火', '忻县'],
    ['江城市应急管理局通报：一仓库起火', '江城市应急管理局'],
  ])('knows our region or unit in: %s', (text, because) => {
    expect(find(text)).toEqual(ours(because));
  });

  it.each([
    ['a remainder of one character', '忻先生家里起火'],
    ['an alias that any city could use', '城管赶到时，一货车起火，市政府已介入'],
    ['a longer word that contains it', '江城市场一摊位起火'],
    ['time or a street called so', '滨海市江城路起火'],
  ])('does not take %s for our place', (_, text) => {
    expect(find(text).ours).toBe(false);
  });

  it.each(['客车刚过青禾就起火了', '过了青禾收费站，前车起火', '我家在青禾，楼下起火', '青禾隧道里一货车起火'])(
    'knows the short name of our district from whoever passes or lives there: %s',
    (text) => {
      expect(find(text)).toEqual(ours('青禾'));
    },
  );

  it.each(['青禾奖颁奖礼上音响起火', '他写青禾拔节时灶上起火'])('takes no word for our district: %s', (text) => {
    expect(find(text).ours).toBe(false);
  });

  it.each([
    ['河东省临潭市一化工厂起火', '临潭市'],
    ['外省一家纸厂起火', '外省'],
    ['邻国沿海一油库起火', '邻国'],
  ])('knows that it is elsewhere though no list has the place: %s', (text, because) => {
    expect(find(text)).toMatchObject({ ours: false, because, elsewhere: true });
  });

  it.each(['外省司机的货车起火', '全省优秀县的一仓库起火'])('does not take for elsewhere: %s', (text) => {
    expect(find(text).elsewhere).toBe(false);
  });

  it('says where it is, and when no place is named', () => {
    expect(find('滨海市一仓库起火')).toEqual(other('滨海市'));
    expect(find('四川成都武侯区一仓库起火')).toEqual(other('四川成都武侯区'));
    expect(find('一仓库起火')).toEqual({ ours: false, because: '', elsewhere: false, abroad: false });
    expect(find('泰国曼谷一仓库起火')).toEqual({ ...other('泰国曼谷'), abroad: true });
  });

  it.each([
    ['where somebody comes from', '成都一仓库起火，来自江城的商人受损'],
    ['the firm of an accident elsewhere', '成都一工地起火，施工方为江城建工集团'],
    ['a school', '成都一酒店起火，住着江城大学的学生'],
    ['where a bus was going', '福州市一大巴起火，该车由南京开往江城'],
    ['a street in another city', '福州市鼓楼区江城路一商铺起火'],
  ])('tells the place of the event from %s', (_, text) => {
    expect(find(text).elsewhere).toBe(true);
  });

  it('goes by the place named last before the event, not by who writes', () => {
    expect(find('本报成都1月6日电 6日，江城市一仓库起火。')).toEqual(ours('江城市'));
    expect(find('本报江城1月6日电 6日，成都一仓库起火。')).toEqual(other('成都'));
  });

  it('prefers ours where it is nearly even', () => {
    expect(find('江城、成都两地起火').ours).toBe(true);
  });

  it('takes only what we come from for ours when no other place is named', () => {
    expect(find('江城大学一实验室起火').ours).toBe(true);
  });

  it('knows the districts of a city of ours from the gazetteer', () => {
    const names = namesOf({ regions: ['南京市'] });
    expect(find('南京鼓楼区一民房起火', { names }).ours).toBe(true);
    expect(find('鼓楼区一民房起火', { names }).ours).toBe(true);
    expect(find('福州鼓楼区一民房起火', { names })).toEqual(other('福州鼓楼区'));
    expect(find('福州消防通报，鼓楼区一民房起火', { names }).ours).toBe(false);
  });

  it('counts a short name that is an ordinary word only beside a place above', () => {
    const names = namesOf({ regions: ['成都市'] });
    expect(find('白银价格上涨，成都一仓库起火', { names }).ours).toBe(true);
    expect(find('甘肃白银景泰一仓库起火', { names })).toEqual(other('甘肃白银景泰'));
  });

  it('reads a short name of ours that is a word as a place only where one is spoken of', () => {
    const names = namesOf({ regions: ['白银市'] });
    expect(find('白银一小区起火', { names }).ours).toBe(true);
    expect(find('白银价格跳水，一期货公司起火', { names }).ours).toBe(false);
    const district = namesOf({ regions: ['和平区', '高新区'] });
    expect(find('和平区一民房起火，和平一小区断电', { names: district }).ours).toBe(true);
    expect(find('守护和平的高新技术企业起火', { names: district }).ours).toBe(false);
  });

  it('takes a firm called after us for ours only in an accident', () => {
    expect(ofAFirm('incident').ours).toBe(true);
    expect(ofAFirm('complaint').ours).toBe(false);
    const written = readDocument('', '本报江城1月6日电 一仓库收费不合理');
    expect(concernsUs(written, 'wide', { kind: 'complaint', quote: '收费' }, river).ours).toBe(false);
  });

  it('does not find a pseudonym inside another word', () => {
    const names = namesOf({ regions: ['A市', 'A1区', '西地省'] });
    expect(find('A1区一仓库起火', { names }).ours).toBe(true);
    expect(find('A市一仓库起火', { names }).ours).toBe(true);
    expect(find('CBA市一仓库起火', { names }).ours).toBe(false);
    expect(find('KA1区的A市场起火', { names }).ours).toBe(false);
    expect(find('城西地铁站起火', { names }).ours).toBe(false);
  });
});
