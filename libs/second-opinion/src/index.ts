export { ChatSecondOpinion, type ChatEndpoint } from './chat-second-opinion.js';
