import { assessReply } from './assess-reply.js';

const LAMP = '幸福路的路灯坏了一个月，晚上看不见路，请尽快维修。';
const found = (reply: string, question = LAMP) => {
  const { elements } = assessReply(question, reply);
  return Object.entries(elements)
    .filter(([, isThere]) => isThere)
    .map(([element]) => element);
};

describe('a reply that says little', () => {
  it.each([
    ['acknowledges and thanks', '网友您好！您的留言已收悉，感谢您的支持与理解！'],
    ['forwards and waits', '您的留言已收悉，已转交有关部门处理，处理结果将及时反馈。'],
    ['is dated and signed, and no more', '“青石1024”您好：您反映的问题已转市城管局核查、办复。2026年3月2日'],
    ['repeats the question', '关于您反映的幸福路路灯不亮的问题，我局已收悉，正在处理中。'],
    ['only shows good will', '我局高度重视，将认真研究，尽快解决，感谢您的关注。'],
    ['announces an answer that does not follow', '您好！您反映的问题已收悉，现将有关情况回复如下：'],
    ['tells a superior, and no more', '您的建议已收悉，我中心已报告给主管负责人。感谢您的关注。'],
    ['asks for particulars', '您好！因您未提供具体路段，无法确定产权单位，请将位置说明清楚，以便我们与责任单位联系。'],
    ['has somebody else act', '您反映的情况已受理，已安排区城市管理局核实处理，敬请留意后续回复。'],
    ['announces an answer, with only a blank before the next formula', '现回复如下　　您的留言已转市照明中心办理。'],
    ['is glad to have helped', '您好！很高兴能帮助到您，祝您生活愉快！'],
    ['counts what was asked and stops', '诉求人的主要诉求有两点，现将情况答复如下：'],
    ['cannot answer for want of particulars', '您反映的情况不具体，无法答复，请补充信息。'],
    ['is empty', ''],
  ])('%s', (_, reply) => {
    const assessment = assessReply(LAMP, reply);
    expect(assessment.perfunctory).toBe(true);
    expect(assessment.reasons).toEqual(['says-little']);
    expect(assessment.because.every(({ quote }) => reply.includes(quote))).toBe(true);
  });

  it.each([
    [
      'says how much it matters',
      '路灯连着千家万户，照明安全无小事。我局历来高度重视，始终把群众满意作为工作标准，将以更实的作风让市民满意放心。',
    ],
    [
      'praises itself and names a law',
      '城市照明是民生工程。近年来，我区深入贯彻《城市照明管理规定》，设施完好率稳步提升，得到广泛好评。下一步将举一反三、真抓实干，推动工作再上新台阶。',
    ],
    ['sympathises', '看到您的来信，我们感同身受，心情十分沉重。相信在大家的共同努力下，明天一定会更加美好。'],
    ['excuses itself', '照明设施涉及面广，是一项系统工程，需要统筹考虑各方面因素，希望您换位思考，予以理解。'],
    ['numbers its resolutions', '现答复如下：一、加强领导；二、压实责任；三、加强宣传；四、营造氛围；五、巩固成果。'],
    ['calls it unfounded, and no more', '经核实，您反映的问题不属实。'],
    ['has it in a system', '您的诉求已录入系统，现已流转至承办单位，请保持电话畅通，承办单位将与您联系。'],
  ])('%s', (_, reply) => {
    expect(assessReply(LAMP, reply)).toMatchObject({ perfunctory: true, reasons: ['says-little'] });
  });

  it('says no more for being said over and over', () => {
    const reply = '您的留言已收悉，已转交有关部门处理。'.repeat(40);
    expect(assessReply(LAMP, reply).perfunctory).toBe(true);
  });
});

describe('a reply that says something', () => {
  it.each([
    ['a finding in six characters', '路灯已经修好。'],
    ['a date', '您好，计划于6月底前完成更换。'],
    ['a finding after forwarding', '您的留言已转市照明中心。经查，该路段电缆被盗，已重新敷设。'],
    ['forwarding after a finding', '路灯于昨晚恢复照明。网友您好，您反映的问题已转市城管局办理。'],
    [
      'the office that has it now, with its number',
      '已转市照明中心办理，您也可直接向该中心咨询维修进度，联系电话：0599-8123456。',
    ],
  ])('%s', (_, reply) => {
    expect(assessReply(LAMP, reply)).toMatchObject({ perfunctory: false, reasons: [] });
  });
});

describe('talk with something in it', () => {
  const TALK = '路灯连着千家万户，我局历来高度重视，始终以群众满意为标准，坚持真抓实干，努力让市民满意。';
  it.each([
    '经查，电缆被挖断，昨晚已抢修完毕。',
    '该路段计划12月10日前更换灯具。',
    '维修电话0599-8123456，二十四小时有人值守。',
  ])('is no mere talk: %s', (sentence) => {
    expect(assessReply(LAMP, TALK + sentence + TALK).perfunctory).toBe(false);
  });
});

describe('a word that answers a question for yes or no', () => {
  it.each(['不需要。', '没有取消。', '可以。'])('%s', (reply) => {
    expect(assessReply('补卡需要本人到场吗？', reply)).toMatchObject({ perfunctory: false, reasons: [] });
    expect(assessReply(LAMP, reply).perfunctory).toBe(true);
  });
});

describe('words that only look like a formula', () => {
  it.each([
    ['交警 and 交管 hand nothing over', '补换牌证请前往城东交管服务中心二楼办理。'],
    ['an office that is the object of a statement is no signature', '您家所在的楼栋属于石桥学校。'],
    ['what was asked is the subject of what is said', '您反映的路灯问题已由照明公司组织实施更换。'],
    ['an application is no complaint elsewhere', '符合条件的住户可向街道提出申请，由街道当天受理。'],
  ])('%s', (_, reply) => {
    expect(assessReply(LAMP, reply).perfunctory).toBe(false);
  });

  it('says nothing more when several letters of one office repeat it', () => {
    const letter = '您的问题我们已经受理，编号见附件，并已交办给市城管局处理。青石市长热线办公室。';
    expect(assessReply(LAMP, letter.repeat(3)).perfunctory).toBe(true);
  });

  it('asks for particulars and gives the number to turn to', () => {
    const reply = '因您未提供具体位置，我局无法核实，请补充杆号后拨打0599-8880099。';
    expect(assessReply(LAMP, reply).perfunctory).toBe(false);
  });
});

describe('a reply that passes on', () => {
  it('sends the citizen elsewhere without a number and without handing over', () => {
    const reply = '您好，该路段路灯不属于我局职责范围，请您向有关单位反映。';
    const assessment = assessReply(LAMP, reply);
    expect(assessment.reasons).toEqual(['passes-on']);
    expect(assessment.because).toContainEqual({ reason: 'passes-on', quote: '请您向有关单位反映' });
  });

  it.each([
    '停车费由停车场收取，不归我局，请您分别咨询。',
    '这属于市场行为，风险由双方自行承担。',
    '具体以主管部门解释为准。',
    '责任不在我中心，您可向原单位自行查找。',
  ])('says whose business it is, and no more: %s', (reply) => {
    expect(assessReply(LAMP, reply).reasons).toEqual(['passes-on']);
  });

  it.each([
    ['hands over itself', '该路段不属于我局管理范围，已将您的诉求移交市照明中心。'],
    ['gives the number', '该路段不属于我局管理范围，请拨打市照明中心热线0599-8123456。'],
  ])('does not when it %s', (_, reply) => {
    expect(assessReply(LAMP, reply).reasons).not.toContain('passes-on');
  });
});

describe('a reply off topic', () => {
  const speech =
    '近年来我市深入推进营商环境优化，累计出台惠企措施三十余条，为企业减免税费，新增市场主体同比增长，招商引资取得显著成效。';

  it('has none of the words that were asked about', () => {
    expect(assessReply(LAMP, speech).reasons).toEqual(['off-topic']);
    expect(assessReply('企业减免税费的惠企措施有哪些', speech).reasons).toEqual([]);
  });

  it('answers another letter', () => {
    const reply = '您反映梧桐巷早餐店占道经营的问题收悉。经现场检查，该店摆放桌椅，现已清理完毕，店主签订了承诺书。';
    expect(assessReply(LAMP, reply).reasons).toEqual(['off-topic']);
    expect(assessReply('梧桐巷的早餐店占道经营，路都走不了。', reply).reasons).toEqual([]);
  });

  it('counts what an office has done for others', () => {
    const reply = '今年以来共新建公厕12座，改造农贸市场3个，新增车位860个，创建省级卫生镇2个。';
    expect(assessReply(LAMP, reply).reasons).toEqual(['off-topic']);
    expect(assessReply('今年新建了多少公厕和车位？', reply).reasons).toEqual([]);
  });

  it('is not told from a few words', () => {
    expect(assessReply(LAMP, '已于昨日修复。').reasons).toEqual([]);
  });
});

describe('elements', () => {
  it.each([
    ['经核查，该处井盖破损属实。', ['fact']],
    ['我局将对该路段开展专项整治。', ['measure']],
    ['我局计划6月底前完成改造。', ['measure', 'deadline']],
    ['根据《城市照明管理规定》，路灯由产权单位维护。', ['fact', 'basis']],
    ['如有疑问请拨打0599-8123456。', ['contact']],
  ])('%s -> %j', (reply, elements) => {
    expect(found(reply)).toEqual(expect.arrayContaining(elements));
  });

  it('are none in 已收悉，已转交', () => {
    expect(found('您的留言已收悉，已转交有关部门处理。2026年3月2日')).toEqual([]);
  });

  it('does not take the date of the reply for a deadline, or the name of the platform for a rule', () => {
    const reply = '您通过平台《问政青石》的留言收悉，路灯已修好。2026年5月30日';
    expect(found(reply)).not.toContain('deadline');
    expect(found(reply)).not.toContain('basis');
  });
});

describe('any input', () => {
  const fragments = [
    '经',
    '《',
    '您反映的',
    '请您',
    '已转',
    '0599-',
    '年12月',
    '现回复',
    '：',
    'a',
    '\0',
    '\ud83d',
    '<b>',
  ];

  /** Work that grows faster than the text would not end within the time of a test. */
  it.each(fragments)('of 2 MB is read to the end: %j over and over', (fragment) => {
    const text = fragment.repeat(Math.ceil(2_000_000 / fragment.length));
    const { because } = assessReply(text, text);
    expect(because.every(({ quote }) => quote.length <= 200 && text.includes(quote))).toBe(true);
  });

  it('gives only quotes that stand in the reply', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const pieces = [...fragments, '已修复', '，', '。', '\n', '　', '感谢您', '电话', '根据', '规定', '不属于', '职责'];
    for (let i = 0; i < 300; i += 1) {
      const reply = Array.from({ length: 1 + random(60) }, () => pieces[random(pieces.length)]).join('');
      const { because } = assessReply(LAMP, reply);
      expect(because.filter(({ quote }) => !reply.includes(quote))).toEqual([]);
    }
  });
});
