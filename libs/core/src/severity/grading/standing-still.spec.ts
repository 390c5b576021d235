import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { instantOf } from '../../time/instant.js';
import { classify } from '../classify.js';

const publishedAt = instantOf(Date.UTC(2026, 2, 5, 8));
const levelOf = (text: string) => classify({ text, publishedAt }, rules).severity;

it.each([
  [
    'especially-serious',
    '跑船的讲一句，长江干线这一段从前天夜里封到现在，二十九个钟头，一条船都没放过去，锚地全是船。',
  ],
  ['especially-serious', '沪昆高速怀化段，大雾加塌方，前天早上断的，到现在五十个小时双向都没动，服务区的面卖光了。'],
  ['serious', '长沙这条轨道昨早六点断到今早八点，连着二十六个小时没发一班车，上班全靠走路。'],
])('what stands still for hours is graded by its own table: %s, %s', (level, text) => {
  expect(levelOf(text)).toBe(level);
});

it.each([
  '我开车从京昆高速回老家，路上堵堵停停，前后一共开了五十个小时，腰都断了。',
  '地铁施工，附近商户说门口的路被封，夜里二十四个小时都有噪声，希望管一管。',
  '景区索道每天运营十二个小时，停电检修的时候会提前在门口贴告示。',
  '长江干线上坐游轮玩了三十个小时，停靠三个码头，船上吃的不错。',
])('but not what only names such a thing beside a span: %s', (text) => {
  expect(['ordinary', 'none']).toContain(levelOf(text));
});
