import type { Period } from '../calendar/period.js';

export interface LadderStep {
  /** Share of the deadline after which the step fires, 0..1 (`at: 80%` in the file). */
  readonly at: number;
  /** `role@relation`: role = officer | leader | reviewer | admin, relation = lead-unit | parent-unit | press-office | a unit id. */
  readonly to: readonly string[];
  readonly channels: readonly string[];
  readonly acknowledgeWithin?: Period;
}

export interface Ladder {
  readonly steps: readonly LadderStep[];
  /** After the last step, until acknowledged. */
  readonly repeat?: { readonly every: Period; readonly times: number };
  /** How long an acknowledgement holds the ladder while the deadline stays open. */
  readonly holdAfterAcknowledgement: Period;
}

export interface WebhookChannel {
  readonly url: string;
  readonly secret: string;
}

/** The robot of a group chat; without a secret its messages are not signed. */
export interface RobotSettings {
  readonly url: string;
  readonly secret?: string;
}

/** The office's mail server. */
export interface EmailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte on. Without it, STARTTLS is used where the server offers it. */
  readonly secure: boolean;
  /** Nothing is sent unless STARTTLS has succeeded. */
  readonly requireTls: boolean;
  readonly user?: string;
  readonly password?: string;
  /** `name@host` or `Words <name@host>`. */
  readonly from: string;
  readonly timeoutSeconds: number;
}

export interface EscalationSettings {
  readonly ladder: Ladder;
  /** Where people open the board, for links in what is sent; without a slash at its end. */
  readonly boardUrl?: string;
  readonly channels: {
    readonly webhook?: WebhookChannel;
    readonly wecom?: RobotSettings;
    readonly dingtalk?: RobotSettings;
    readonly feishu?: RobotSettings;
    readonly email?: EmailSettings;
  };
}
