export { SubscriberWebhook } from './webhook/subscriber-webhook.js';
export { WebhookChannel } from './webhook/webhook.channel.js';
