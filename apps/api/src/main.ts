import { keepCompiled, onPackagedNode } from '@huiying/startup';

await onPackagedNode(async () => {
  keepCompiled();
  const { start } = await import('./start.js');
  await start();
});
