import type { INestApplicationContext } from '@nestjs/common';
import { DeadlineSweepManager } from '@huiying/engine';
import { callerSecret, type Setup } from '@huiying/settings';
import { LOG_SERIALIZERS, openStores, refuseOtherSecret } from '@huiying/storage';
import { destination, pino } from 'pino';
import { DeadlineTimer } from './deadline.timer.js';
import { problemTeller } from './problem-teller.js';

const STDERR = 2;

/**
 * Starts the engine; any number of them may run on one database. Deadlines come first: Nest and all that fetches, judges
 * and sends is loaded once what was overdue is being fired, since loading it takes as long as everything before. What is
 * wrong there ends the start nonetheless.
 */
export async function runWorker(setup: Setup, databaseUrl: string): Promise<INestApplicationContext> {
  const { environment, configuration, rulebook } = setup;
  const secret = callerSecret(environment);
  const stores = await openStores({
    url: databaseUrl,
    ownerUrl: environment.databaseOwnerUrl,
    secret,
    units: configuration.units,
    alarmChannels: Object.keys(configuration.escalation.channels),
  });
  if (!environment.secretLost) await refuseOtherSecret(stores.database, secret);
  const logger = pino({ level: environment.logLevel, serializers: LOG_SERIALIZERS }, destination(STDERR));
  const log = logger.child({ context: 'engine' });
  const problem = problemTeller(log);
  const sweep = new DeadlineSweepManager(stores.cases, rulebook);
  const deadlines = new DeadlineTimer(databaseUrl, sweep, stores.cases, { log, problem });
  try {
    await deadlines.start();
    // Read here and not within Nest: a mistake in the level tables is told in its one line.
    const { judging } = setup;
    const { startRest } = await import('./start-rest.js');
    return await startRest({ setup, judging, stores, deadlines, logger, problem });
  } catch (error) {
    await deadlines.onApplicationShutdown();
    await stores.database.destroy();
    throw error;
  }
}
