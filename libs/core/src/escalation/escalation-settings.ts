import type { Ladder } from './ladder.js';

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

/** The HTTP gateway of the office's carrier; in the values of `json` or `form`, {phone}, {text} and {id} are filled in. */
export interface SmsSettings {
  readonly url: string;
  readonly method: 'POST' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: Readonly<Record<string, unknown>>;
  /** In the address where the method is GET. */
  readonly form?: Readonly<Record<string, string>>;
  /** How an answer of 2xx says that the message was taken; every one does when absent. */
  readonly success?: { readonly field: string; readonly is: readonly string[] } | { readonly contains: string };
  /** What it says when the same message may be taken later. */
  readonly busy: readonly string[];
  /** The longest text, without the signature that the carrier adds. */
  readonly characters: number;
}

/** By which push services know who sends (RFC 8292); base64url. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export interface WebPushSettings extends Partial<VapidKeys> {
  /** `mailto:` or `https:`, whom a push service turns to. */
  readonly subject: string;
  /** Hosts, and what is below them, that a browser may name as its push service. */
  readonly services: readonly string[];
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
    readonly sms?: SmsSettings;
    readonly 'web-push'?: WebPushSettings;
  };
}
