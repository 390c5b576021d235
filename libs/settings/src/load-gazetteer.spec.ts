import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shortName } from '@huiying/core';
import { loadGazetteer } from './load-gazetteer.js';

const shipped = loadGazetteer('config');
const find = (name: string) => shipped.filter((place) => place.name === name);

describe('loadGazetteer', () => {
  it('knows provinces, cities, counties and places abroad with what they lie in', () => {
    expect(find('沙坪坝区')).toMatchObject([{ level: 'county', city: '重庆市', province: '重庆市' }]);
    expect(find('迭部县')).toMatchObject([{ level: 'county', city: '甘南藏族自治州', province: '甘肃省' }]);
    expect(find('琼海市')).toMatchObject([{ level: 'county', city: '琼海市', province: '海南省' }]);
    expect(find('曼谷')).toMatchObject([{ level: 'abroad', province: '泰国' }]);
    expect(find('鼓楼区')).toHaveLength(4);
  });

  it('has every province and no name of one character', () => {
    expect(shipped.filter(({ level }) => level === 'province')).toHaveLength(34);
    expect(shipped.filter(({ level }) => level === 'city').length).toBeGreaterThan(330);
    expect(shipped.filter(({ level }) => level === 'county').length).toBeGreaterThan(2900);
    expect(shipped.filter(({ name }) => name.length < 2)).toEqual([]);
  });

  it('marks short names that are ordinary words', () => {
    expect(find('白银市')).toMatchObject([{ ambiguous: true }]);
    expect(find('绍兴市')).toMatchObject([{ ambiguous: false }]);
  });

  it.each([
    ['通辽市', '通辽'],
    ['内蒙古自治区', '内蒙古'],
    ['广西壮族自治区', '广西'],
    ['新疆维吾尔自治区', '新疆'],
    ['甘南藏族自治州', '甘南'],
    ['黔西南布依族苗族自治州', '黔西南'],
    ['恩施土家族苗族自治州', '恩施'],
    ['巴音郭楞蒙古自治州', '巴音郭楞'],
    ['伊犁哈萨克自治州', '伊犁'],
    ['阿克苏地区', '阿克苏'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['香港特别行政区', '香港'],
    ['忻县', '忻县'],
  ])('shortens %s to %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it('takes the shipped places when a folder of settings has none, and its own when it has', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiying-gazetteer-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(loadGazetteer(folder)).toEqual(shipped);
    mkdirSync(join(folder, 'gazetteer'));
    writeFileSync(join(folder, 'gazetteer', 'cn.txt'), '江省\n江城市: 青禾区\n');
    writeFileSync(join(folder, 'gazetteer', 'abroad.txt'), '');
    expect(loadGazetteer(folder).map(({ name }) => name)).toEqual(['江省', '江城市', '青禾区']);
  });
});
