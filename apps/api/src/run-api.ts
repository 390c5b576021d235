import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Setup } from '@huiying/settings';
import { prepareSchema, SourceStore, UserStore } from '@huiying/storage';
import { Logger } from 'nestjs-pino';
import { createApi } from './create-api.js';
import { prepareDatabase } from './prepare-database.js';

/** Starts the api and prints where it is and, on the first start, the administrator's password. */
export async function runApi(setup: Setup, databaseUrl: string): Promise<NestFastifyApplication> {
  const { host, port, adminPassword, databaseOwnerUrl } = setup.environment;
  const warning = await prepareSchema(databaseUrl, databaseOwnerUrl);
  if (warning) process.stderr.write(`警告 warning: ${warning}\n`);
  const app = await createApi(setup, databaseUrl);
  const { firstPassword } = await prepareDatabase(setup, app.get(UserStore), app.get(SourceStore));
  await app.listen(port, host);
  app.useLogger(app.get(Logger));
  process.stdout.write(`回应 Huiying: ${await app.getUrl()}\n`);
  if (firstPassword !== undefined) {
    const shown = adminPassword === undefined ? firstPassword : '(HUIYING_ADMIN_PASSWORD)';
    process.stdout.write(`首次启动 first start: 用户 user admin, 密码 password ${shown}\n`);
  }
  return app;
}
