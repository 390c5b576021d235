import { SHIPPED_RULES } from '@huiying/fakes';
import { classify } from './classify.js';

const level = (text: string) => classify({ text }, SHIPPED_RULES).severity ?? 'none';

describe('water that is drunk in a town', () => {
  it.each([
    ['上游河道镉浓度异常超标，城区取水口已关闭，十万居民改用应急供水。', 'serious'],
    ['江面出现大片油污，市区两个取水口昨夜起停用，居民抢购桶装水。', 'serious'],
    ['城区取水口例行检修，关闭取水口6小时，请市民提前储水。', 'none'],
    ['城区自来水发黄，物业说是水箱没清洗，请尽快处理。', 'none'],
  ])('%s', (text, expected) => {
    expect(level(text)).toBe(expected);
  });
});

describe('a reservoir below which people are moved', () => {
  it.each([
    ['某大型水库坝脚出现管涌，正在抢护，下游两个乡镇3万人已转移。', 'serious'],
    ['一座大型水库大坝内坡滑坡，为防不测，下游村庄群众连夜撤离。', 'serious'],
    ['某大型水库例行检查未发现渗漏、裂缝，下游群众正常生活。', 'none'],
    ['村后山塘坝脚渗漏，下游十几户人家已转移。', 'none'],
  ])('%s', (text, expected) => {
    expect(level(text)).toBe(expected);
  });
});

describe('lead in the blood', () => {
  it.each([
    ['镇上冶炼厂旁的幼儿园里，118名孩子血铅超标，已住院治疗。', 'especially-serious'],
    ['某村抽血检测发现63名儿童血铅含量异常。', 'serious'],
    ['体检查出12名工人血铅偏高。', 'relatively-serious'],
    ['医院新开血铅检测门诊，每天可检测120人。', 'none'],
  ])('%s', (text, expected) => {
    expect(level(text)).toBe(expected);
  });
});

describe('a vaccination after which somebody died', () => {
  it.each([
    ['某卫生院为幼儿接种疫苗后，6名孩子出现高热抽搐。昨晚，其中一名一岁女童抢救无效死亡，原因正在调查。', 'serious'],
    ['某卫生院为幼儿接种疫苗后，6名孩子出现低热，均已好转。', 'none'],
  ])('%s', (text, expected) => {
    expect(level(text)).toBe(expected);
  });
});

describe('gas that was measured outside the works', () => {
  it.each([
    ['化工厂液氨泄漏，厂界外氨气浓度一度超标，周边1.5万居民疏散。', 'serious'],
    ['县城水源苯酚超标停止取水，下游地级市的市区水厂在50公里外，不受影响。', 'serious'],
  ])('%s', (text, expected) => {
    expect(level(text)).toBe(expected);
  });
});
