import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Environment, shippedPath } from '@huiying/settings';

/**
 * Where a command that touches no data reads its rules: called in a folder without `config`, and told of no other, it goes by
 * those shipped. What keeps data does not: a stranger's units and ladder would be worse than a stop.
 */
export function rulesFolder({ configDir }: Environment, env: NodeJS.ProcessEnv = process.env): string {
  const isChosen = (env['CONFIG_DIR']?.trim() ?? '') !== '' || existsSync(configDir);
  return isChosen ? configDir : dirname(shippedPath('policies'));
}
