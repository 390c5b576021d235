import { Client } from 'pg';
import { isOfTheServer } from '../failure.js';
import { unusableDatabase } from '../unusable-database.js';
import { isWithoutTheRight } from '../without-the-right.js';

/** A session for one piece of work on the database as a whole. @throws Error in one line that names the database */
export async function ownSession(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, options: '-c timezone=UTC' });
  // A line that breaks is noticed by the next statement.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw unusableDatabase(url, error);
  });
  return client;
}

/** What a statement failed for: one line that names the database where that went away or refuses the account, else as it is. */
export function whyFailed(url: string, error: unknown): unknown {
  return isOfTheServer(error) || isWithoutTheRight(error) ? unusableDatabase(url, error) : error;
}
