import { SHIPPED_RULES as rules } from '@huiying/fakes';
import { classify } from './classify.js';
import type { Severity } from './severity.js';

const levelOf = (text: string) => classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).severity;

it.each<[string, Severity]>([
  ['县疾病预防控制中心通报，9月3日至9日一周内，全县累计报告霍乱确诊病例14例，无死亡。', 'relatively-serious'],
  ['清江干流城区重要河段堤防发生决口，抢险部队正在封堵，群众已提前转移。', 'especially-serious'],
  ['一辆货车撞击京南铁路（繁忙干线）限高架，中断繁忙干线行车，抢修8小时后恢复，没有伤亡。', 'relatively-serious'],
  ['电镀厂偷排含镉废水，污染进入柳河，县城集中式饮用水水源地取水被迫中断。', 'serious'],
  ['大件车撞坏桥墩，国家高速G55封闭双向交通，连续中断51小时后恢复。', 'especially-serious'],
  ['市轨道集团：3号线东站至南站段于5日6时停运，6日9时恢复载客，无人受伤。', 'serious'],
  ['输水干管爆裂，城西61000户居民家中无水，持续断水50小时。', 'especially-serious'],
  ['村民因补偿纠纷用货车横堵国道，自上午8时起，至17时30分道路仍完全阻断，无人受伤。', 'especially-serious'],
  ['120万条家长个人信息被非法访问，平台责任人停职。', 'relatively-serious'],
  ['一男子翻墙进入实验小学，持械袭击师生，造成1名教师死亡。', 'serious'],
  ['4号机组（660兆瓦）锅炉因水冷壁爆漏安全故障停炉，中断运行250小时，无伤亡。', 'serious'],
  ['德国路德维希港一家化工厂昨天爆炸，造成5人死亡。', 'none'],
  ['老楼塌了半边，广播里说已确认三十六人遇难，她忽然想起母亲的话。（未完待续）', 'none'],
  ['片子讲的是一座老矿塌了，四十个人埋在下头，影院里全是哭声。', 'none'],
  ['针对网传“塌楼死30人”的说法，管委会回应：该数字不实。', 'none'],
  ['红队在攻防演习中“窃取”了3000万条虚拟公民信息，蓝队随后阻断。', 'none'],
])('grades a body that no title introduces: %s', (text, severity) => {
  expect(levelOf(text)).toBe(severity);
});

it.each([
  ['有人说“死了12个”。站长告诉记者，并不是12个，遇难的是两位，烧烤店爆燃后另有几人轻伤。', 2],
  ['6月7日的通报里写过“11人死亡”，煤气泄漏事故经比对更正后，死亡人数为9人。', 9],
])('takes the number that replaces another: %s', (text, deaths) => {
  expect(classify({ text, publishedAt: new Date('2026-10-01T08:00:00Z') }, rules).measures.deaths).toBe(deaths);
});
