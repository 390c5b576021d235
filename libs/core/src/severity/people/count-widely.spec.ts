import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../../time/instant.js';
import { classify } from '../classify.js';

const publishedAt = instantOf(Date.UTC(2026, 10, 28, 12));
const judge = (text: string) => classify({ text, publishedAt }, rules);
const READ_WIDELY = '措辞与重大以上事件的报告相近，按较宽的读法定级，请核实';

it.each([
  ['deaths', 12, '昨夜鞭炮厂爆炸，现场仍有浓烟。死亡人数眼下大伙儿口口声声讲的是12人，家属在厂门外守着。'],
  ['evacuated', 63000, '烟花仓库旁的危化品车还在烧。指挥部要转移的人数刚才喇叭里念到6.3万了，都往会展中心走。'],
  ['participants', 260, '两村为水源械斗，石头满天飞。县里后来清查，先后出手的260人都登记了，棍棒收了一车。'],
] as const)('counts %s that no pattern reads, and asks a person to look: %s', (measure, value, text) => {
  const { measures, reviewReasons } = judge(text);
  expect(measures[measure]).toBe(value);
  expect(reviewReasons).toContain(READ_WIDELY);
});

it.each([
  ['with a planned stoppage', '为配合主管切换，供水公司将于5月8日起按计划对东郊5.5万户停水54小时，望市民提前储水。'],
  [
    'with what the police took away',
    '两家物业公司交接时起冲突，三十余名保安在大门口互殴，三人头部受伤送医，警方带走十一人。',
  ],
  ['with a figure of speech', '这首歌像病毒一样扩散，全网三千万人“中毒”，评论区里哭成一片，都说后劲太大了。'],
  [
    'with whom a debt harms',
    '公司法人失联，几百个家庭的集资款打了水漂，直接或间接伤害到几千人，大家准备上访讨要说法。',
  ],
  [
    'with a toll that was taken back',
    '经复核，12月16日地震的遇难人数由先前公布的57人下调至46人，系部分乡镇重复上报所致。',
  ],
])('reads nothing widely %s', (_, text) => {
  expect(judge(text).reviewReasons).not.toContain(READ_WIDELY);
});
