/** Words of people and of what calls them: [zh, en]. Keys are spelt as they arrive over the wire. */
export const peopleGlossary = {
  channel: {
    board: ['看板', 'Board'],
    email: ['邮件', 'E-mail'],
    sms: ['短信', 'SMS'],
    'web-push': ['浏览器通知', 'Browser notification'],
    wecom: ['企业微信群', 'WeCom group'],
    dingtalk: ['钉钉群', 'DingTalk group'],
    feishu: ['飞书群', 'Feishu group'],
    webhook: ['系统对接', 'Webhook'],
  },
  place: {
    'lead-unit': ['承办单位', 'unit in charge'],
    'parent-unit': ['上级单位', 'unit above'],
    'press-office': ['新闻办', 'press office'],
  },
} as const satisfies Record<string, Record<string, readonly [zh: string, en: string]>>;
