import type { Setup } from '@huiying/settings';
import type { SourceStore, UserStore } from '@huiying/storage';

/** What a new database starts with: the first administrator and the sources of feeds.yaml. */
export async function prepareDatabase(
  setup: Setup,
  users: UserStore,
  sources: SourceStore,
): Promise<{ firstPassword: string | undefined }> {
  const firstPassword = await users.createFirstAdministrator(setup.environment.adminPassword);
  if (firstPassword !== undefined) {
    for (const feed of setup.configuration.feeds) await sources.add(feed, 'system');
  }
  return { firstPassword };
}
