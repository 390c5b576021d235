import { readDocument } from '../../severity/text/document.js';
import { readConcern } from '../concern.js';
import { scanConcern } from '../scan-concern.js';
import { outvoted } from './outvoted.js';

const kindOf = (title: string, text: string) => readConcern(readDocument(title, text)).kind;
const votedOn = (title: string, text: string, ruled: Parameters<typeof outvoted>[1]) => {
  const document = readDocument(title, text);
  return outvoted(document, ruled, scanConcern(document));
};

describe('outvoted', () => {
  it.each([
    ['', '刚才菜场门口那个棚子整个歪下来，卖豆腐的两口子被罩在里头，几个人在抬铁架子'],
    ['', '我们车间冲床那边出事了，小李的手卷进去了，班长抱着他往厂门口跑'],
  ])('hears an incident that no rule knows: %s %s', (title, text) => {
    expect(kindOf(title, text)).toBe('incident');
  });

  it.each([
    ['周末去爬山', '带上老妈去了趟北山，山顶风大，帽子差点吹跑，回来脚都软了，不过景色真不错'],
    ['小香菇撑开致富伞', '“一年能收三茬，比出去打工强多了。”种植户老吴笑着说。如今全村建起大棚两百多个。'],
    ['那年今日', '1987年5月6日，大兴安岭发生特大森林火灾，大火烧了二十多天。'],
  ])('leaves out what raises no concern, whatever words it has: %s', (title, text) => {
    expect(kindOf(title, text)).toBe('none');
  });

  it('takes a letter in which somebody clearly speaks of a trouble of their own as the rules have it', () => {
    const letter = '尊敬的领导您好，我们小区的垃圾一直没人清，物业不管，恳请有关部门尽快处理，谢谢！';
    expect(votedOn('请管一管', letter, 'complaint')).toBe('complaint');
  });

  it('never makes an incident of what a clear letter fears', () => {
    const letter =
      '尊敬的领导您好，我们小区的电线裸露多年，物业不管，随时可能触电、起火、爆炸，一旦出事就是人命，恳请有关部门尽快处理，谢谢！';
    expect(votedOn('安全隐患请管一管', letter, 'complaint')).toBe('complaint');
  });

  it.each([
    ['a rumour of a letter when that is much likelier', 'complaint', [0, 0.05, 0.1, 0, 0.85], 'rumour'],
    ['the complaint of a letter when a rumour is somewhat likelier', 'complaint', [0, 0, 0.35, 0.05, 0.6], 'complaint'],
  ] as const)('takes %s', (_, ruled, odds, kind) => {
    const letter = '尊敬的领导您好，我们小区的垃圾一直没人清，物业不管，恳请有关部门尽快处理，谢谢！';
    const document = readDocument('请管一管', letter);
    expect(outvoted(document, ruled, scanConcern(document), () => [...odds])).toBe(kind);
  });

  it.each([
    ['a question that is nearly as likely as none', [0.5, 0, 0.1, 0.4, 0], 'question'],
    ['none where it is much likelier', [0.6, 0, 0.05, 0.35, 0], 'none'],
  ] as const)('takes %s, though no rule sees it', (_, odds, kind) => {
    const document = readDocument('', '少年宫周三下午开放不开放');
    expect(outvoted(document, 'none', scanConcern(document), () => [...odds])).toBe(kind);
  });

  it.each([
    ['an incident by the rules, unless none is much likelier', [0.75, 0.1, 0.1, 0, 0.05], 'incident'],
    ['none where that is all but certain', [0.9, 0.1, 0, 0, 0], 'none'],
  ] as const)('takes %s', (_, odds, kind) => {
    const document = readDocument('', '某平台错发水仙，一家三口吃了呕吐');
    expect(outvoted(document, 'incident', scanConcern(document), () => [...odds])).toBe(kind);
  });

  it('never makes nothing of what is asked in a title', () => {
    expect(votedOn('建议增设长椅', '湖边景色很好，晚上散步的人多，长椅太少，老人没地方坐。', 'complaint')).toBe(
      'complaint',
    );
  });

  it.each([
    ['现在的咖啡为什么都这么贵', ''],
    ['他什么时候转行了', '他什么时候转行了'],
  ])('says nothing of a line without a body: %s', (title, text) => {
    expect(votedOn(title, text, 'none')).toBe('none');
    expect(votedOn(title, text, 'complaint')).toBe('complaint');
  });

  it('leaves an article in which the rules see nothing', () => {
    const article =
      '新华社北京1月5日电 记者从工信部获悉，新规将于下月实施。发言人表示，将加强指导，推动行业高质量发展。';
    expect(votedOn('新规下月实施', article, 'none')).toBe('none');
  });
});
