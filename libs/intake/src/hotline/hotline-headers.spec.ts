import { meaningOf } from './hotline-headers.js';

const fieldOf = (header: string): string | undefined => meaningOf(header)?.field;

describe('meaningOf', () => {
  it.each([
    [
      'receivedAt',
      '投诉时间 反映日期 提问时间 咨询时间 写信时间 接报时间 工单创建时间 诉求提交时间 生成时间 发布时间 信访日期 来访时间',
    ],
    [
      'text',
      '投诉内容 反映情况 提问内容 来信内容 咨询内容 事件描述 主要诉求 反映事项 通话内容 问题详情 具体诉求 工单描述',
    ],
    ['title', '投诉标题 问题标题 事件主题 咨询题目'],
    ['replyText', '反馈内容 处理意见 官方回复 部门回复 办理回复 处置结果 办结意见 回复正文 处理反馈 承办单位回复内容'],
    ['repliedAt', '反馈时间 处理时间 官方回复时间 部门回复日期 处置时间 办理完成时间 反馈日期'],
    ['unitName', '经办单位 处置部门 牵头单位 主管部门 反馈单位'],
    ['callerName', '投诉人姓名 求助人 写信人 申请人姓名 网友昵称 来访人 用户'],
    ['callerPhone', '投诉人电话 来电人手机号码 诉求人联系方式 联系手机 主叫号码 电话号码'],
    ['place', '反映地点 事件位置 投诉地址 具体位置 所在区域'],
    ['externalId', '投诉编号 咨询编号 受理单号 信访编号 事件编号'],
    ['channel', '受理方式 工单来源 反映渠道'],
  ])('knows %s by the words a header is put together of', (field, headers) => {
    expect(headers.split(' ').filter((header) => fieldOf(header) !== field)).toEqual([]);
  });

  it('leaves alone what only resembles them', () => {
    const others =
      '序号 要求办结时间 办理时限 预计办结时间 截止时间 超期时间 办理状态 处理方式 是否回复 回访内容 回访时间 诉求类型 问题分类 满意度 事项编码 联系地址 户籍地址 回复人 办理人员 事发时间 派单时间 备注 工单状态 受理人员 受理情况';
    expect(others.split(' ').filter((header) => fieldOf(header) !== undefined)).toEqual([]);
  });

  it.each([
    '【受理时间】',
    '1.受理时间',
    '（3）受理时间',
    '受理時間',
    '\u200b受理时间\ufeff',
    '受理时间/来电时间',
    '受理时间 ▲',
    '受理时间<br>',
    '*受 理\n时 间（年月日）：',
    'receivedAt',
  ])('reads %j', (header) => {
    expect(fieldOf(header)).toBe('receivedAt');
  });

  it('is surer of a full header than of a short one', () => {
    expect(meaningOf('工单编号')?.rank).toBeLessThan(meaningOf('编号')?.rank ?? 0);
    expect(meaningOf('受理时间')?.rank).toBeLessThan(meaningOf('时间')?.rank ?? 0);
    expect(meaningOf('诉求内容')?.rank).toBeLessThan(meaningOf('诉求')?.rank ?? 0);
  });
});
