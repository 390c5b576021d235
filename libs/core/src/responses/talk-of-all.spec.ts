import { assessReply } from './assess-reply.js';

const isSuggested = (question: string, reply: string): boolean => assessReply(question, reply).reasons.length > 0;

describe('talk that holds for all of a kind', () => {
  it.each([
    ['物业不修单元门。', '物业公司应当按照合同提供服务，业主有权监督物业公司履行职责。'],
    ['宿舍夜里断电太早。', '学生应当养成良好的作息习惯，学校必须保障学生休息。'],
    ['城楼的砖被游客刻字。', '古建筑是前人留下的宝贵财富，我们要像呵护孩子一样呵护古建筑，让老城焕发新的生机。'],
    ['村里自来水有泥。', '镇长高度重视，分管领导牵头，有关站所各负其责、迅速行动，保障群众饮水。'],
    ['祠堂里天天大办酒席。', '倡导文明新风，提倡婚事新办，希望群众转变观念。'],
    ['有人在桥下收废旧电池。', '对非法收购我们的立场十分坚决，发现一个查处一个。'],
    ['施工队半夜打桩。', '您的意见已反馈给施工单位，我们会督促其规范作业。'],
    ['村支书不上班。', '村干部管理有严格的考勤规定，镇里会加强监督。'],
    ['充电站为什么建在学校旁边？', '充电站有利于改善出行条件，是各地的普遍做法。'],
  ])('answers nobody: %s %s', (question, reply) => {
    expect(isSuggested(question, reply)).toBe(true);
  });

  it.each([
    ['物业不修单元门。', '物业公司答应明天更换单元门的闭门器。'],
    ['乡里没有牙科。', '县医院牙科大夫每逢集日到乡卫生院坐诊。'],
    ['宿舍夜里断电太早。', '宿舍改为零点断电，周末不断。'],
    ['业主可以看账本吗？', '业主有权查阅账目，到物业办公室提出即可。'],
    ['充电站为什么建在学校旁边？', '那块地是供电公司自有用地，充电站离校门八十米，符合规范。'],
  ])('but what was done or holds here does: %s %s', (question, reply) => {
    expect(isSuggested(question, reply)).toBe(false);
  });
});
