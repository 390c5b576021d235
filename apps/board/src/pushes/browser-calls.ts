import type { BrowserCallsView } from '@huiying/contract';

export const CALL_WORKER = '/call-worker.js';

/** What of the browser is needed; what is missing, it cannot. Pages that came over plain http have no worker. */
export interface Abilities {
  readonly workers?: Pick<ServiceWorkerContainer, 'register' | 'getRegistration' | 'ready'> | undefined;
  readonly notifications?: {
    readonly permission: NotificationPermission;
    requestPermission(): Promise<NotificationPermission>;
  };
}

/**
 * off: the office has not set it up. unable: the browser cannot, or not over plain http. denied: its user has forbidden it.
 * no / yes: whether this browser calls the person who is signed in.
 */
export type BrowserCalls = 'off' | 'unable' | 'denied' | 'no' | 'yes';

export function abilities(): Abilities {
  return {
    workers: 'serviceWorker' in navigator && 'PushManager' in window ? navigator.serviceWorker : undefined,
    ...('Notification' in window && { notifications: Notification }),
  };
}

export async function standingOf(view: BrowserCallsView, { workers, notifications }: Abilities): Promise<BrowserCalls> {
  if (view.publicKey === null) return 'off';
  if (!workers || !notifications) return 'unable';
  if (notifications.permission === 'denied') return 'denied';
  const subscription = await subscriptionIn(workers);
  return subscription && view.endpoints.includes(subscription.endpoint) ? 'yes' : 'no';
}

/** @returns what the server is to be told; undefined when the user did not allow it */
export async function subscribe(
  publicKey: string,
  { workers, notifications }: Abilities,
): Promise<PushSubscriptionJSON | undefined> {
  if (!workers || (await notifications?.requestPermission()) !== 'granted') return undefined;
  await workers.register(CALL_WORKER);
  const { pushManager } = await workers.ready;
  // One that was made with another key is of no use, and in the way.
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  return subscription.toJSON();
}

/**
 * Has the server forget this browser, then the browser the server: a push service that does not answer holds up nothing
 * that matters.
 */
export async function unsubscribe(
  { workers }: Abilities,
  forget: (endpoint: string) => Promise<unknown>,
): Promise<void> {
  const subscription = workers && (await subscriptionIn(workers));
  if (!subscription) return;
  await forget(subscription.endpoint);
  void subscription.unsubscribe().catch(() => undefined);
}

async function subscriptionIn(
  workers: NonNullable<Abilities['workers']>,
): Promise<PushSubscription | null | undefined> {
  return (await workers.getRegistration(CALL_WORKER))?.pushManager.getSubscription();
}
