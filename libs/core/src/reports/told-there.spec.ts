import type { Gazetteer, GazetteerPlace } from '../places/gazetteer.js';
import { placeNames } from '../places/place-names.js';
import type { Unit } from '../policy/unit.js';
import { readDocument } from '../severity/text/document.js';
import type { ConcernKind } from '../severity/judgement.js';
import { concernsUs } from './place.js';

const place = (level: GazetteerPlace['level'], name: string, province: string, city = ''): GazetteerPlace => ({
  name,
  level,
  province,
  city,
  ambiguous: false,
});
const gazetteer: Gazetteer = [
  place('province', '岚海省', '岚海省'),
  place('city', '江城市', '岚海省', '江城市'),
  place('county', '青禾区', '岚海省', '江城市'),
  place('county', '江城县', '岚海省', '江城市'),
  place('city', '远浦市', '岚海省', '远浦市'),
  place('city', '南汀市', '岚海省', '南汀市'),
];
const city = {
  id: 'city',
  name: '江城市人民政府',
  parent: null,
  supervises: false,
  regions: ['江城市'],
  domains: [],
  officialChannels: [],
  aliases: [],
} satisfies Unit;
const names = placeNames([city], gazetteer);
const find = (title: string, text: string, kind: ConcernKind = 'complaint', quote = '') =>
  concernsUs(readDocument(title, text), 'wide', { kind, quote }, names);

const FILLER = '这是一篇较长的文章，作者走访了许多地方，写下了沿途见到的人和事，也谈到了自己的一些感受和思考。'.repeat(
  3,
);

describe('a complaint of a wide source', () => {
  it.each([
    ['an essay that was lived here', '城墙下的三年', `记者在江城住了三年。${FILLER}我们都觉得不容易，也没有白来。`],
    ['a capital that stands for its state', '消息人士：强制使用自产部件', '媒体报道，此举旨在推动江城建立自己的产业。'],
    ['a list of cases of an authority', '监管总局公布四起典型案例', '一是查处江城一公司虚假宣传案，责令停止违法行为。'],
    [
      'a finding of science',
      '湖底的沉积层从何而来',
      `我国团队在江城取得了岩芯，并未见于别处。${FILLER}这一研究发表于期刊。`,
    ],
  ])('is not ours when it only names us: %s', (_, title, text) => {
    expect(find(title, text)).toMatchObject({ ours: false, elsewhere: false, isOnlyNamed: true });
  });

  it('is not ours when a ministry speaks of it here', () => {
    const text = '记者获悉，某部在江城举行新闻发布会，通报强制收费的治理进展。';
    expect(find('关于规范收费', text).ours).toBe(false);
    expect(find('关于规范收费', text.replace('在江城举行新闻发布会', '派人到江城')).ours).toBe(true);
  });

  it.each([
    ['the title tells it of us', '江城一顾客凭券取货遭拒', '据悉，记者获悉此事。'],
    ['a sentence tells it of us', '年会该怎么办', '据报道，江城一家工厂强制职工登台演出。记者就此采访。'],
    ['an office of ours tells it', '官方通报', '记者获悉，江城市市场监管局通报，涉事饭店被责令停业整顿。'],
    ['a citizen writes', '路灯', '您好，我家住在江城。请问楼下的路一直没有灯，什么时候能修？'],
    [
      'a citizen asks in the title',
      '江城205路公交车能否延长',
      `想问一下。${'车站离得不近，走过去要十几分钟，天冷时候更久。'.repeat(8)}`,
    ],
    ['it was done here', '', '去江城青禾区吃了顿海鲜，账单上多出三百“加工费”，据悉不止一桌，店家躲着不见。'],
    ['a line without any mark of an article', '', '江城这破路修了又拆，一年到头没消停过'],
  ])('is ours when %s', (_, title, text) => {
    expect(find(title, text).ours).toBe(true);
  });

  it('is looked at wherever it names us when somebody died', () => {
    const text = '8日上午，一名送货员在路口被货车撞倒身亡。记者了解到，他的家人住在江城。';
    expect(find('', text).ours).toBe(true);
  });
});

describe('an incident of a wide source', () => {
  it('is where its first words of harm stand, not where a rescuer works', () => {
    const text = `前些天，远浦一处码头的油罐发生爆炸。${FILLER}江城市青禾区的一名教师正巧路过。工人里有两名烫伤。江城的学校为他记功，江城的报纸也登了。`;
    expect(find('一次出海', text, 'incident', '两名烫伤')).toMatchObject({ ours: false, because: '远浦' });
  });

  it.each(['青禾柳溪镇一货车侧翻，3人身亡', '青禾滨江大道一商铺起火'])(
    'is ours by the short name of a district beside a town or road: %s',
    (text) => {
      expect(find('', text, 'incident', '').ours).toBe(true);
    },
  );

  it('is not ours where another city has a place called like a district of ours', () => {
    expect(find('', '南汀青禾镇一工厂起火', 'incident', '起火')).toMatchObject({ ours: false, elsewhere: true });
  });

  it('is ours by the name of the city though a county is called the same', () => {
    expect(find('', '江城突遇大风，一棚架倒塌', 'incident', '倒塌').ours).toBe(true);
  });

  it('is elsewhere though a court of ours tries it', () => {
    const title = '江城市中级人民法院审理工地坍塌案';
    const found = find(title, '起诉书说，远浦市一工地坍塌，5人遇难。', 'incident', '坍塌');
    expect(found).toMatchObject({ ours: false, because: '远浦市' });
  });
});
