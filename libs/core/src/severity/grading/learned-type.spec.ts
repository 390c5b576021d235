import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from '../classify.js';

const read = (text: string) => classify({ text, publishedAt: new Date('2026-11-20T08:00:00+08:00') }, rules);

describe('a text is graded by the table of what it sounds like', () => {
  it.each([
    [
      '荔浦那个垃圾站的事闹大了,村民跟施工队推来搡去,砖头都飞起来了,晚上镇里的人说这场冲突受伤的有十四到十八个。',
      'mass_incident',
      'serious',
    ],
    [
      '大同市一所小学，今早校门里进来个拿刀的，老师挡在前头，两个孩子和一个老师受了重伤，公安在班级群里通知了。',
      'criminal',
      'serious',
    ],
    [
      '后山有人烧旧电瓶，铅烟顺风罩下来，我们自然村廿二口人检查出来中毒，都在保定住院，没有死的。环保局已经封了那个点。',
      'environment',
      'relatively-serious',
    ],
  ])('%s', (text, eventType, severity) => {
    expect(read(text)).toMatchObject({ eventType, severity });
  });

  it('not where its own words name another table', () => {
    const text = '化工园区爆炸事故的处置仍在进行，到今天早上为止累计紧急转移群众6.2万人。环境监测未检出特征污染物。';
    expect(read(text)).toMatchObject({ eventType: 'work_safety', severity: 'serious' });
  });

  it('not in a few words, of which the weights know too little', () => {
    expect(read('一男子驾车撞死3名行人，已被刑拘。')).toMatchObject({ severity: 'relatively-serious' });
  });
});

describe('an incident of which the first reading finds no level is read once more', () => {
  it('where it sounds like one of a table, for a person to look at', () => {
    const { severity, eventType, reviewReasons } = read(
      '邵阳资江边，养鳜鱼的亲戚全赔光，上游冶炼厂漏了尾矿水，环境局认定损失七百万。我婶婶坐在塘边一整天没说话。',
    );
    expect({ severity, eventType }).toEqual({ severity: 'relatively-serious', eventType: 'environment' });
    expect(reviewReasons).toContain('按较宽的读法定级，请核实');
  });

  it('not for money that is no loss', () => {
    expect(
      read('资江边这个冶炼厂的项目投资七百万，环境局今天公示了环评，尾矿水怎么处理，大家可以提意见。').severity,
    ).toBe('none');
  });
});
