import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** Header and body as they came over the line. */
  readonly raw: string;
}

/** When it refuses, and with what: the reply code and its words. */
export type Refusal = readonly ['MAIL' | 'RCPT' | 'DATA', number, string];

/** An SMTP server on 127.0.0.1 that keeps the mail it takes. */
export class MailServer {
  readonly mails: Mail[] = [];
  /** Answers in order, one a mail; then everything is taken. */
  readonly refusals: Refusal[] = [];
  /** Who signed in, with what. */
  readonly signedIn: string[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  /** @param options of smtp-server; without a certificate it offers no STARTTLS */
  static async start(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
    const refused = (at: Refusal[0]): Error | undefined => {
      const [refusal] = mails.refusals;
      if (refusal?.[0] !== at) return undefined;
      mails.refusals.shift();
      return Object.assign(new Error(refusal[2]), { responseCode: refusal[1] });
    };
    const server = new SMTPServer({
      logger: false,
      authOptional: true,
      disableReverseLookup: true,
      allowInsecureAuth: true,
      disabledCommands: options.cert === undefined ? ['STARTTLS'] : [],
      onAuth: ({ username = '', password = '' }, _session, done) => {
        mails.signedIn.push(`${username}:${password}`);
        done(null, { user: username });
      },
      onMailFrom: (_address, _session, done) => done(refused('MAIL')),
      onRcptTo: (_address, _session, done) => done(refused('RCPT')),
      onData: (stream, { envelope }, done) => {
        void text(stream).then((raw) => {
          const refusal = refused('DATA');
          const { mailFrom, rcptTo } = envelope;
          if (!refusal)
            mails.mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw });
          done(refusal);
        });
      },
      ...options,
    });
    // A client that goes away in the middle is no failure of the spec.
    server.on('error', () => undefined);
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    const mails = new MailServer(server, (server.server.address() as AddressInfo).port);
    return mails;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
