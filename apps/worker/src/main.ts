import { keepCompiled } from '@huiying/startup';

keepCompiled();
const { start } = await import('./start.js');
await start();
