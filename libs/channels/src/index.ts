export { beatHeart } from './webhook/beat-heart.js';
export { SubscriberWebhook } from './webhook/subscriber-webhook.js';
export { WebhookChannel } from './webhook/webhook.channel.js';
