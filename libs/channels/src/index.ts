export { DingtalkChannel } from './dingtalk/dingtalk.channel.js';
export { EmailChannel } from './email/email.channel.js';
export { FeishuChannel } from './feishu/feishu.channel.js';
export { SmsChannel } from './sms/sms.channel.js';
export { beatHeart } from './webhook/beat-heart.js';
export { SubscriberWebhook } from './webhook/subscriber-webhook.js';
export { WebhookChannel } from './webhook/webhook.channel.js';
export { WecomChannel } from './wecom/wecom.channel.js';
