import { createTransport } from 'nodemailer';

/** A letter of plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The way to send mail, which an installation may lack. */
export interface Mail {
  readonly isConfigured: boolean;
  /** True when the mail server took the letter; false when there is no server or it refused. */
  sendMail(letter: Letter): Promise<boolean>;
}

/** Mail through the server of `SMTP_URL`; without it nothing is sent and the answer says so. */
export const openMail = (smtpUrl: string | undefined, origin: string): Mail => {
  if (!smtpUrl) return { isConfigured: false, sendMail: async () => false };
  const transport = createTransport(smtpUrl, { from: senderOf(smtpUrl, origin) });
  return {
    isConfigured: true,
    sendMail: async ({ to, subject, text }) => {
      try {
        // Given apart, so that no letter of an address can become another header or receiver.
        await transport.sendMail({ to: { name: '', address: to }, subject, text });
        return true;
      } catch (problem) {
        console.error(
          'El servidor de correo no recibió una carta:',
          problem instanceof Error ? problem.message : problem,
        );
        return false;
      }
    },
  };
};

const senderOf = (smtpUrl: string, origin: string): { name: string; address: string } => {
  const user = decodeURIComponent(URL.parse(smtpUrl)?.username ?? '');
  const address = user.includes('@') ? user : `cabildo@${URL.parse(origin)?.hostname ?? 'localhost'}`;
  return { name: 'Cabildo', address };
};
