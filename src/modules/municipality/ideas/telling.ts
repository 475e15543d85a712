import type { Clock } from '../../../platform/clock.ts';
import type { Keys } from '../../../platform/crypto/index.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Outbox, Posting } from '../../../platform/mail/index.ts';
import { eraseMail, openMail } from './contact.ts';

interface TellGround {
  database: Database;
  keys: Keys;
  clock: Clock;
}

interface Telling {
  message: string;
  said: string;
  idea: string;
  name: string;
  code: string;
  sealed: string;
}

const aWeek = 7 * 86_400_000;

/** Writes what was said to who left a mail, each message once, and forgets the mails that are needed no more. Answers how many letters. */
export const tellAskers = async (ground: TellGround, outbox: Outbox, origin: string): Promise<number> => {
  let put = 0;
  if (outbox.isConfigured)
    for (const telling of await ground.database.rows<Telling>(untoldSql))
      if (await tell(ground, outbox, origin, telling)) put += 1;
  await forgetMails(ground, outbox.isConfigured);
  return put;
};

const untoldSql = `
  select message.id as message, message.said, idea.id as idea, idea.name, idea.follow_up_code as code, contact.sealed
  from idea_contact contact
  join idea on idea.id = contact.idea
  join idea_message message on message.idea = idea.id
  where not exists (select 1 from idea_told where idea_told.message = message.id)
  order by message.created_at, message.id
  limit 200`;

/** The mark and the letter are written together or not at all. */
const tell = (
  { database, keys, clock }: TellGround,
  outbox: Outbox,
  origin: string,
  { message, said, idea, name, code, sealed }: Telling,
): Promise<boolean> => {
  const to = openMail(keys, idea, sealed);
  if (to === undefined) return Promise.resolve(false);
  const posting: Posting = {
    key: `idea ${message}`,
    kind: 'idea',
    to,
    subject: `Su idea: ${name}`,
    text: [
      `«${name}»`,
      said,
      `Todo lo que ha pasado con ella: ${origin}/portal/ideas/${code}`,
      'En esa página puede borrar su correo y dejar de recibir estos avisos. Si usted no lo dejó, bórrelo ahí. Este mensaje es automático: no lo responda.',
    ]
      .join('\n\n')
      .concat('\n'),
    wantedUntil: new Date(clock.now().getTime() + aWeek),
  };
  return database.transaction(async (inside) => {
    const marked = await inside.rows(
      'insert into idea_told (message, told_at) values ($1, $2) on conflict do nothing returning message',
      [message, clock.now()],
    );
    return marked.length > 0 && outbox.put(posting, inside);
  });
};

/** Mails of ideas that ended and were told so, that are gone, or that waited a year. */
const forgetMails = async ({ database, keys, clock }: TellGround, tells: boolean): Promise<void> => {
  const ended = await database.rows<{ idea: string }>(
    `select contact.idea
    from idea_contact contact
    left join idea on idea.id = contact.idea
    where idea.id is null or contact.put_at < $1
      or (idea.state in ('inPortfolio', 'discarded') and not ($2::boolean and exists (
        select 1 from idea_message message
        where message.idea = idea.id and not exists (select 1 from idea_told where idea_told.message = message.id))))`,
    [new Date(clock.now().getTime() - 365 * 86_400_000), tells],
  );
  for (const { idea } of ended) await eraseMail(database, keys, idea);
};
