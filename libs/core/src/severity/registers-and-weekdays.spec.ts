import { SHIPPED_RULES } from '@huiying/fakes';
import { parseInstant } from '../time/instant.js';
import { classify } from './classify.js';

const PUBLISHED = parseInstant('2026-11-20T10:00:00+08:00')?.at;
const judged = (text: string) => classify({ text, publishedAt: PUBLISHED }, SHIPPED_RULES);

describe('people counted by a list, by what fell and by what covers them', () => {
  it.each([
    ['县里的布告栏上，二十二个名字昨晚全部移到了“遇难者”那一栏。', 'deaths', 22],
    ['登记簿上：下井四十一，升井二十九。瓦斯还没散。', 'missing', 12],
    ['冒顶以后，十三名工友在那一头，敲管子还有回音。', 'atRisk', 13],
    ['天亮时三号楼搜完，抬下来十二个，全盖上了，殡葬车等在巷口。', 'deaths', 12],
    ['三十个人上车去采茶，翻了，抬回二十六个，其余四个至今没找见。', 'missing', 4],
    ['面包车刹不住，冲进路边的早点店，没了四个，断腿的三个。', 'deaths', 4],
    ['龙卷风掀翻牌坊，砸死在树下乘凉的五位老人。', 'deaths', 5],
    ['叔公喝寿酒，那桌席面吃出六十多个病号，卫健委说是食物中毒。', 'cases', 60],
  ] as const)('%s', (text, measure, value) => {
    expect(judged(text).measures[measure]).toBe(value);
  });

  it('is nobody where all came back', () => {
    expect(judged('塌方之后，十二名工友在那一头，中午前全部救出来了。').severity).not.toBe('serious');
  });
});

describe('what is lost, shaken and broken off, told plainly', () => {
  it.each([
    ['库房的火，烧毁的布匹和机器合起来值六千二百万，没人受伤。', 'lossYuan', 62_000_000],
    ['地动了几下，五点三级，水缸洒了一半。', 'magnitude', 5.3],
    ['小区停水，从星期二早上七点到星期四中午才来。', 'hours', 53],
    ['护林队说，烧毁的林木最后量下来一千二百公顷。', 'areaHa', 1200],
    ['厂区一声巨响，味道呛人，连夜离开家的有五万七千人。', 'evacuated', 57_000],
    ['学校的名册被挂在论坛，一百九十万人的病史谁都能查。', 'personalRecords', 1_900_000],
  ] as const)('%s', (text, measure, value) => {
    expect(judged(text).measures[measure]).toBe(value);
  });
});

describe('rows in the words of a street', () => {
  it.each([
    ['打完防疫针第三天，娃没了，疾控把那批药全封了。', 'serious'],
    ['两个邻县都报来一样的怪病，不止一个县了，省里说是不明原因疾病。', 'serious'],
    ['县里的自来水厂停抽江水，上游尾砂下来了，全县就这一个取水点。', 'serious'],
    ['黑水漂过省界，下游省连夜布拦截坝。', 'serious'],
    ['四千来号人把管委会门口堵死，要求停建焚烧厂，到半夜没散。', 'serious'],
    ['两族为坟地抄家伙，二百五十多人上了山，石块乱飞，伤了九个。', 'serious'],
    ['有人拎着斧头闯进校门，一个娃没救过来，两个在抢救。', 'serious'],
  ])('%s', (text, severity) => {
    expect(judged(text).severity).toBe(severity);
  });

  it.each([
    '六千多人把体育场坐满，看完烟花才散。',
    '公司周一早上八点到周三中午停电检修，请各车间安排轮休。',
    '剧组说那场戏里，十一个名字刻上了遇难者墙，观众看哭了。',
  ])('is no event: %s', (text) => {
    expect(['none', 'ordinary']).toContain(judged(text).severity);
  });
});
