import { assessReply } from './assess-reply.js';

it.each([
  ['医保怎么报销', '根据《某市医疗保障条例》第十二条，可在社区卫生服务中心直接报销。'],
  ['请问老年证如何办理？', '根据《老年人权益保障条例》规定，年满60周岁可凭身份证到户籍所在地社区办理老年优待证。'],
  ['公租房申请在哪里办？', '依据《公共租赁住房管理办法》，符合条件的家庭可向户籍所在地街道办事处提出申请。'],
  ['生育津贴什么时候到账', '按照《生育保险办法》规定，津贴在受理后20个工作日内拨付到单位账户。'],
  ['孩子上学需要哪些材料', '根据《义务教育入学工作通知》，需携带户口本、房产证、出生证明原件及复印件。'],
  ['养犬有什么要求', '根据《养犬管理条例》第十五条，遛犬须束犬链，禁止在烈性犬禁养区饲养烈性犬。'],
])('takes the rule for the answer to who asks how it is done: %s', (question, reply) => {
  expect(assessReply(question, reply)).toMatchObject({ perfunctory: false, reasons: [] });
});

it.each([
  ['电梯坏了没人修', '根据《特种设备安全法》第三十六条，电梯使用单位应当对电梯安全负责。'],
  ['什么时候修路灯', '根据《城市照明管理规定》，城市照明设施由维护单位负责维护。'],
])('and for none to who has something to be done: %s', (question, reply) => {
  expect(assessReply(question, reply).perfunctory).toBe(true);
});
