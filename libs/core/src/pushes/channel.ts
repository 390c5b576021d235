/** What goes out over any channel; the wire shape of the webhook, too. */
export interface Message {
  /** Idempotency key: the same push carries the same id however often it is sent. */
  readonly id: string;
  /** Null for an alarm of the monitoring, as is `dueAt`. */
  readonly caseId: string | null;
  readonly step: number;
  readonly kind: string;
  readonly severity: string;
  readonly text: string;
  readonly recipient: string;
  readonly dueAt: string | null;
  readonly acknowledgeBy: string | null;
  readonly attempt: number;
}

/** Where the person who is called can be reached beyond the board; never part of what is sent. */
export interface Addressee {
  readonly userId: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** `retry`: try again later. `refused`: this message will never be taken. */
export type Delivery =
  | { readonly sent: true }
  | { readonly retry: true; readonly because: string }
  | { readonly refused: true; readonly because: string };

/** A way to reach people. A channel never throws: it answers. */
export interface Channel {
  readonly kind: string;
  send(message: Message, to: Addressee): Promise<Delivery>;
}
