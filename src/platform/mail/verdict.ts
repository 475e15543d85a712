/** What became of a message that no server said it took: try later, never again, or nobody knows. */
export type Verdict = 'later' | 'never' | 'unknown';

/** A mail server did not say that it took the message; the reason is in Spanish. */
export class NotTaken extends Error {
  readonly verdict: Verdict;
  /** Other messages will meet the same trouble now. */
  readonly isOfTheServer: boolean;
  constructor(message: string, verdict: Verdict, isOfTheServer: boolean) {
    super(message);
    this.name = 'NotTaken';
    this.verdict = verdict;
    this.isOfTheServer = isOfTheServer;
  }
}

interface Told {
  code: string;
  command: string;
  response: string;
  status: number;
}

/** Reads what the mail library tells of a failure. */
export const verdictOf = (problem: unknown, { isEnding, server }: { isEnding: boolean; server: string }): NotTaken => {
  const told = toldBy(problem);
  const said = told.response ? ` Dijo: «${told.response.slice(0, 300)}».` : '';
  if (isEnding && told.status === 0)
    return new NotTaken(
      `${server} recibió la carta completa y no confirmó si la aceptó: pudo haber llegado.`,
      'unknown',
      true,
    );
  if (told.code === 'EAUTH' || told.code === 'ENOAUTH')
    return new NotTaken(`${server} no aceptó el usuario o la clave de SMTP_URL.${said}`, 'later', true);
  if (told.status === 0 || told.code === 'ETLS') return new NotTaken(troubleOf(told, server), 'later', true);
  const isAboutTheReceiver = told.command.startsWith('RCPT');
  const what = isAboutTheReceiver ? 'no aceptó a quien debía recibirla' : 'no aceptó la carta';
  const isFinal = told.status >= 500 && (isAboutTheReceiver || told.command === 'DATA' || isEnding);
  const end = isFinal ? '' : ' Se intentará de nuevo.';
  return new NotTaken(`${server} ${what}.${said}${end}`, isFinal ? 'never' : 'later', !isAboutTheReceiver && !isFinal);
};

const troubleOf = ({ code, response }: Told, server: string): string => {
  if (code === 'ETLS')
    return `${server} no ofrece una conexión cifrada. Revise SMTP_URL o el certificado del servidor.`;
  if (code === 'ETIMEDOUT') return `${server} no respondió a tiempo.`;
  if (code === 'EDNS') return `No se encuentra el servidor ${server}. Revise SMTP_URL.`;
  return `No se pudo hablar con ${server}${response ? `: ${response.slice(0, 200)}` : ''} (${code || 'sin código'}).`;
};

const toldBy = (problem: unknown): Told => {
  const told: object = typeof problem === 'object' && problem !== null ? problem : {};
  const text = (name: string): string => {
    const value: unknown = Reflect.get(told, name);
    return typeof value === 'string' ? value : '';
  };
  const status: unknown = Reflect.get(told, 'responseCode');
  return {
    code: text('code'),
    command: text('command'),
    response: text('response').replaceAll(/\s+/g, ' ').trim(),
    status: typeof status === 'number' ? status : 0,
  };
};
