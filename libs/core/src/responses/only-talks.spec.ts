import { assessReply } from './assess-reply.js';

const reasonsOf = (question: string, reply: string): readonly string[] => assessReply(question, reply).reasons;

describe('a reply of some length that talks', () => {
  it.each([
    [
      '茶山村卫生室经常锁着门，老人看病要走十里路。',
      '村民您好！乡村医生是亿万农民健康的守护者。近年来我县投入专项资金改善基层医疗条件，配备康复理疗设备240余台，家庭医生签约服务群众16万人次，基层首诊率稳步提高，卫生事业迈上新台阶。',
    ],
    [
      '三路公交车的司机一路打电话，太吓人了。',
      '乘客朋友您好！安全是公交企业的生命线。公司组织驾驶员签订安全承诺书600余份，开展安全例会30余场次，评选出服务明星18名，用实际行动擦亮城市流动的名片，感谢您的一路同行！',
    ],
  ])('is suggested as beside the question, whatever figures it has: %s', (question, reply) => {
    expect(reasonsOf(question, reply)).not.toEqual([]);
  });

  it.each([
    [
      '茶山村卫生室经常锁着门，老人看病要走十里路。',
      '村民您好！乡村医生是亿万农民健康的守护者，我局高度重视。茶山村村医上月病休，镇卫生院派人每周二、周五坐诊，其余时间请到相邻的石桥村卫生室就诊。今后我局将加强基层医疗队伍建设，切实保障群众健康。',
    ],
    [
      '三路公交车的司机一路打电话，太吓人了。',
      '乘客朋友您好！安全是公交企业的生命线。公司调取车载录像，该司机行车中接打电话，已停班学习七天并扣发当月安全奖。公司将举一反三，加强驾驶员教育，为市民提供安全便捷的出行服务。',
    ],
    [
      '咨询孤儿保障金',
      '您好！关爱困境儿童是全社会的共同责任。父母双亡的可以认定为孤儿，因父母服刑而无人抚养的按事实无人抚养儿童办理，标准相同。我们将持续用心用情做好儿童福利工作，让孩子们健康成长。',
    ],
  ])('is none where a clause of it answers: %s', (question, reply) => {
    expect(reasonsOf(question, reply)).toEqual([]);
  });
});
