import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { NotTaken, verdictOf } from './verdict.ts';

/** A message ready to be handed over. */
export interface Handed {
  readonly from: string;
  readonly to: string;
  readonly message: string;
}

/** A mail server to which messages are handed over, one at a time. */
export interface MailServer {
  /**
   * Hands one message over. `beforeTheEnd` runs when all is written but the dot that ends the message: until then no server
   * may keep it, so nothing that fails before can have been sent (RFC 5321, 4.1.1.4).
   * @throws NotTaken with what is known about it.
   */
  hand(handed: Handed, beforeTheEnd: () => Promise<void>): Promise<void>;
}

/** The mail server of `SMTP_URL`. */
export const openMailServer = (smtpUrl: string): MailServer => {
  const url = withCare(smtpUrl);
  const transport = createTransport(url.href);
  return {
    async hand({ from, to, message }, beforeTheEnd) {
      let isEnding = false;
      const lines = async function* () {
        yield message;
        await beforeTheEnd();
        isEnding = true;
      };
      const raw = Readable.from(lines(), { objectMode: false });
      try {
        await transport.sendMail({ envelope: { from, to: [to] }, raw });
      } catch (problem) {
        if (problem instanceof NotTaken) throw problem;
        throw verdictOf(problem, { isEnding, server: url.host });
      } finally {
        raw.destroy();
      }
    },
  };
};

const ownMachine = ['localhost', '127.0.0.1', '[::1]', '::1'];
const patience: Readonly<Record<string, number>> = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 45_000,
};

/** The address with what it does not say: how long to wait, and no password nor letter in the clear through a network. */
const withCare = (smtpUrl: string): URL => {
  const url = new URL(smtpUrl);
  const says = (name: string): boolean => url.searchParams.has(name);
  for (const [name, milliseconds] of Object.entries(patience))
    if (!says(name)) url.searchParams.set(name, String(milliseconds));
  const isInTheClear = url.protocol === 'smtp:' && !ownMachine.includes(url.hostname);
  if (isInTheClear && !says('requireTLS') && !says('ignoreTLS')) url.searchParams.set('requireTLS', 'true');
  return url;
};
