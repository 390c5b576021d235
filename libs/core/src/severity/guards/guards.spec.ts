import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { parseInstant } from '../../time/instant.js';
import { classify } from '../classify.js';

const judge = (text: string) => classify({ text, publishedAt: parseInstant('2026-01-30')?.at }, rules);

describe('guards', () => {
  it.each([
    ['消防演练：模拟火灾造成12人死亡', 'drill'],
    ['矿难五周年纪念日，当年事故造成37人遇难', 'history'],
    ['2015年某地爆炸造成30人死亡，该厂如今重建', 'history'],
    ['日本一工厂爆炸致12人死亡', 'foreign'],
    ['网传某地爆炸致12人死亡，经核实系谣言', 'refuted'],
    ['网传某地爆炸致12人死亡。警方称，该消息不实。', 'refuted'],
    ['重大事故是指造成10人以上30人以下死亡的事故', 'norm'],
    ['今年以来全市共发生火灾20起，死亡12人', 'statistics'],
    ['一旦发生爆炸可能造成30人死亡', 'hypothetical'],
    ['电影讲述矿难造成30人死亡的故事', 'fiction'],
    ['2019年某厂曾发生爆炸，造成78人死亡', 'history'],
    ['2021年至2025年全市火灾共死亡120人', 'statistics'],
    ['香港一住宅楼火灾死亡人数升至16人', 'foreign'],
    ['村民挖出古代遗骸，据载那次洪水死亡300人', 'history'],
    ['考古队在遗址出土遗骸数十具，推断死于洪水，死亡约300人', 'history'],
    ['将士遗骸归葬，那场大火死亡98人', 'history'],
    ['某厂曾因爆炸被处罚，爆炸致12人死亡', 'history'],
    ['期末卷子发下来，全班死亡30人，屠杀现场', 'figurative'],
    ['一审宣判：被告人纵火致12人死亡被判死刑', 'court'],
  ])('sets aside what is not an event to grade: %s (%s)', (text, guard) => {
    const judgement = judge(text);
    expect(judgement.severity).toBe('none');
    expect(judgement.setAside.map((aside) => aside.guard)).toContain(guard);
    expect(judgement.reviewReasons.some((reason) => reason.startsWith('未定级'))).toBe(true);
  });

  it.each([
    '滑坡现场清理出多处遗骸，经比对12人遇难',
    '考古工地发生坍塌，12人遇难',
    '某厂曾因违规动火被通报，火灾致12人遇难',
    '某厂曾经多次被罚，爆炸造成12人死亡',
    '某厂去年因用电隐患被责令整改，火灾已致12人遇难',
  ])('grades an event beside what was found or fined before: %s', (text) => {
    expect(judge(text)).toMatchObject({ severity: 'serious', measures: { deaths: 12 } });
  });

  it.each([
    '某公司投资5亿元建厂',
    '股市惨案，30名股民全军覆没',
    '游戏新副本30人团灭',
    '疫情导致30头猪死亡',
    '法院为群众挽回经济损失5000万元',
    '几百人吓不死我们',
    '道路有三个直角死转弯',
    '市委召开安全生产工作会议，部署火灾隐患排查',
    '',
  ])('finds no event in: %s', (text) => {
    expect(judge(text)).toMatchObject({ severity: 'none', strictest: 'none' });
  });
});
