import { createTransport } from 'nodemailer';

/** A letter as it is written: plain text and, where it helps, the same with links and tables. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** A letter that is put into the outbox, once for each key. */
export interface Posting extends Letter {
  /** Says what the letter is, such as `digest <person> <day>`: the same key is never sent twice. */
  readonly key: string;
  readonly kind: 'absence' | 'digest' | 'invitation' | 'renewal' | 'citation' | 'idea' | 'trial';
  /** After this instant nobody wants it any more. */
  readonly wantedUntil: Date;
}

/** Who the letters come from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The whole message, line by line as a mail server reads it: the same bytes at each attempt. */
export const messageOf = async (
  { to, subject, text, html }: Letter,
  { from, messageId, writtenAt }: { from: Sender; messageId: string; writtenAt: Date },
): Promise<string> => {
  const { message } = await writer.sendMail({
    from: { ...from },
    // Given apart, so that no letter of an address can become another header or receiver.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId,
    date: writtenAt,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  if (!Buffer.isBuffer(message)) throw new Error('The message was not written as a whole');
  return `${message.toString('utf8').trimEnd()}\r\n`;
};

/** Who the letters of this installation come from: the user of the mail server, where it is an address. */
export const senderOf = (smtpUrl: string, origin: string): Sender => {
  const user = decodeURIComponent(URL.parse(smtpUrl)?.username ?? '');
  const address = user.includes('@') ? user : `cabildo@${URL.parse(origin)?.hostname ?? 'localhost'}`;
  return { name: 'Cabildo', address };
};
