export { WebhookChannel, type WebhookOptions } from './webhook/webhook.channel.js';
