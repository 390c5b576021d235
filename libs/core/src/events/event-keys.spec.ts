import { askedKeys, eventKeys, localTerms } from './event-keys.js';
import { readEvent } from './event-signature.js';

const LONG = readEvent({
  title: '石棠县一楼房发生燃气泄漏，现场交通管制',
  text:
    '今天上午，石棠县振东街道柳湾里一栋六层居民楼一层商铺燃气泄漏，闻声赶来的街坊用湿毛巾堵住门缝，消防救援人员疏散住户' +
    '八十余人，供气企业关闭了片区阀门，周边的幼儿园和菜市场临时停业，相关部门表示，泄漏原因是管道接头老化，整栋楼的旧管将' +
    '在月底前更换完毕。',
});
const titled = (title: string) => readEvent({ title, text: title });
const SHORT = titled('石棠县柳湾里燃气泄漏');
const OTHER_WORDS = titled('柳湾里居民楼燃气泄漏疏散八十余人');
const OTHER_EVENT = titled('城东菜市场改造完工，摊位增加了一倍');

const shared = (asked: readonly number[], kept: readonly number[]): number =>
  asked.filter((key) => kept.includes(key)).length;

describe('the keys of an event', () => {
  it('are asked for with more than they are kept by', () => {
    const asked = new Set(askedKeys(LONG));
    expect(eventKeys(LONG).every((key) => asked.has(key))).toBe(true);
    expect(asked.size).toBeGreaterThan(2 * eventKeys(LONG).length);
  });

  it('let a short telling find the long one and the other way round', () => {
    expect(shared(askedKeys(SHORT), eventKeys(LONG))).toBeGreaterThan(0);
    expect(shared(askedKeys(LONG), eventKeys(SHORT))).toBeGreaterThan(0);
  });

  it('let a long telling find a short one that names the event by words it mentions later', () => {
    const kept = shared(eventKeys(LONG), eventKeys(OTHER_WORDS));
    expect(shared(askedKeys(LONG), eventKeys(OTHER_WORDS))).toBeGreaterThan(kept);
  });

  it('let neighbours find each other by the place and the trouble, whatever their words', () => {
    const one = readEvent({
      title: '云锦新城居民区附近搅拌站扰民',
      text: '我家住云锦新城居民区，旁边建了搅拌站，运渣车天天吵，请管一管，谢谢。',
    });
    const other = readEvent({
      title: '投诉搅拌站',
      text: '我是云锦新城小区业主，搅拌站灰尘漫天，窗户都不敢开，孩子咳嗽，请求查处。',
    });
    const elsewhere = readEvent({
      title: '投诉搅拌站',
      text: '我是白露花园小区业主，搅拌站灰尘漫天，窗户都不敢开，孩子咳嗽，请求查处。',
    });
    expect(shared(askedKeys(other), eventKeys(one))).toBeGreaterThan(shared(askedKeys(elsewhere), eventKeys(one)));
  });

  it('are shared by those who name one place that no list knows', () => {
    const one = titled('青石沟矿上出事了，后半夜警报响个不停');
    const other = readEvent({ title: '祈祷', text: '六十个小时了，听说敲管子有回应，我同学的爸爸就在青石沟下面' });
    expect(shared(askedKeys(other), eventKeys(one))).toBe(1);
  });

  it('are shared with no other event', () => {
    expect(shared(askedKeys(LONG), eventKeys(OTHER_EVENT))).toBe(0);
  });

  it('leave out the names of places of our own', () => {
    const local = localTerms(['石棠县', '柳湾里']);
    const named = shared(askedKeys(SHORT), eventKeys(LONG));
    expect(shared(askedKeys(SHORT, local), eventKeys(LONG, local))).toBeLessThan(named);
  });

  it('are few enough to be kept by the ten thousand', () => {
    expect(eventKeys(LONG).length).toBeLessThanOrEqual(100);
  });
});
