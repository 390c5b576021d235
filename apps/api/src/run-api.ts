import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SHORTEST_PASSWORD } from '@huiying/core';
import { callerSecret, type Setup } from '@huiying/settings';
import { openStores, refuseOtherSecret } from '@huiying/storage';
import { Logger } from 'nestjs-pino';
import { createApi } from './create-api.js';
import { prepareDatabase } from './prepare-database.js';

/** Starts the api and prints where it is and, on the first start, the administrator's password. */
export async function runApi(setup: Setup, databaseUrl: string): Promise<NestFastifyApplication> {
  const { host, port, adminPassword, databaseOwnerUrl, secretLost } = setup.environment;
  const secret = callerSecret(setup.environment);
  const stores = await openStores({
    url: databaseUrl,
    ownerUrl: databaseOwnerUrl,
    secret,
    units: setup.configuration.units,
  });
  if (!secretLost) await refuseOtherSecret(stores.database, secret);
  if (await stores.ledger.isRewritable()) warnOfAccount(databaseUrl);
  const app = await createApi(setup, databaseUrl, stores);
  const { firstPassword } = await prepareDatabase(setup, stores.users, stores.sources);
  await app.listen(port, host);
  app.useLogger(app.get(Logger));
  for (const told of setup.configuration.toldDefaults) process.stderr.write(`提示 note: ${told}\n`);
  process.stdout.write(`回应 Huiying: ${await app.getUrl()}\n`);
  if (firstPassword !== undefined) {
    const shown = adminPassword === undefined ? firstPassword : '(HUIYING_ADMIN_PASSWORD)';
    process.stdout.write(`首次启动 first start: 用户 user admin, 密码 password ${shown}\n`);
    if (firstPassword.length < SHORTEST_PASSWORD) tellOfShortPassword();
  }
  return app;
}

function tellOfShortPassword(): void {
  process.stderr.write(
    `提示 note: HUIYING_ADMIN_PASSWORD 不足 ${SHORTEST_PASSWORD} 个字符，登录看板后须先改 shorter than ${SHORTEST_PASSWORD} characters, to be changed at the first sign-in\n`,
  );
}

function warnOfAccount(databaseUrl: string): void {
  const account = decodeURIComponent(new URL(databaseUrl).username);
  process.stderr.write(
    `警告 warning: 数据库账号 ${account} 能够改写台账，见 docs/ledger.md this account could rewrite the ledger, see docs/ledger.md\n`,
  );
}
