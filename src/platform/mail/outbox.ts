import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Keys, keyedDigest, seal } from '../crypto/index.ts';
import type { Database, Queryable } from '../database/database.ts';
import { type DeliveryGround, deliverAll, deliverOnly } from './delivering.ts';
import { messageOf, type Posting, senderOf } from './letter.ts';
import type { LetterState, Patience } from './queue.ts';
import { openMailServer } from './smtp.ts';

/** A letter as the page of who keeps the system shows it; what it says is not there. */
export interface QueuedLetter {
  id: string;
  kind: Posting['kind'];
  receiver: string;
  subject: string;
  state: LetterState;
  attempts: number;
  nextAt: string;
  problem: string | null;
  putAt: string;
  endedAt: string | null;
}

/** What a person may decide about a letter that did not simply go. */
export type Decision = 'sendAgain' | 'arrived' | 'drop';

/** Letters on their way to a mail server: each key once, kept in the database until a server took it. */
export interface Outbox {
  /** False without `SMTP_URL`: then nothing is put. */
  readonly isConfigured: boolean;
  /** Puts a letter, in the caller's own transaction; false when its key is known or there is no mail server. */
  put(posting: Posting, inside?: Queryable): Promise<boolean>;
  /** Delivers what is due and answers how many letters a server took; any process may, at any time. */
  deliver(goesOn?: () => boolean): Promise<number>;
  /** Puts a letter and tries at once to deliver it; true when the mail server took it. */
  sendNow(posting: Posting): Promise<boolean>;
  /** What has not simply gone first, then the latest; without what ended more than thirty days ago. */
  letters(limit: number): Promise<QueuedLetter[]>;
  /** How many letters are in each state. */
  counts(): Promise<Partial<Record<LetterState, number>>>;
  /** False when the letter moved on meanwhile. */
  decide(id: string, decision: Decision): Promise<boolean>;
  /** Forgets letters that ended long ago. */
  sweep(): Promise<void>;
}

interface Given {
  database: Database;
  keys: Keys;
  /** The address that people write in the browser, without a path. */
  origin: string;
  smtpUrl: string | undefined;
  patience?: Patience;
}

const usualPatience: Patience = { claim: 180, waits: [60, 300, 900, 1_800, 3_600] };

/** The outbox over one database; several processes may each have theirs. */
export const openOutbox = ({ database, keys, origin, smtpUrl, patience = usualPatience }: Given): Outbox => {
  const key = keys.named('mail');
  const from = senderOf(smtpUrl ?? '', origin);
  const ground: DeliveryGround | undefined = smtpUrl
    ? { database, key, server: openMailServer(smtpUrl), from: from.address, patience }
    : undefined;
  const put = async (posting: Posting, inside: Queryable = database): Promise<boolean> => {
    if (!ground) return false;
    const writtenAt = new Date();
    // Short enough to stand on its own line: some servers misread a folded one.
    const messageId = `<${keyedDigest(posting.key, key).slice(0, 24)}@${from.address.split('@')[1] ?? 'localhost'}>`;
    const message = await messageOf(posting, { from, messageId, writtenAt });
    const sealed = seal(message, key, posting.key);
    const { kind, to, subject, wantedUntil } = posting;
    const written = await inside.rows(putSql, [
      randomUUID(),
      posting.key,
      kind,
      to,
      subject,
      messageId,
      sealed,
      wantedUntil,
    ]);
    return written.length === 1;
  };
  return {
    isConfigured: ground !== undefined,
    put,
    deliver: async (goesOn = () => true) => (ground ? deliverAll(ground, goesOn) : 0),
    async sendNow(posting) {
      if (!ground) return false;
      await put(posting);
      const going = deliverOnly(ground, posting.key).catch((problem: unknown) => console.error(problem));
      // Who waits for the answer is not kept longer by a slow server; the letter goes on meanwhile.
      await Promise.race([going, pause(10_000, undefined, { ref: false })]);
      const [row] = await database.rows<{ state: LetterState }>('select state from outbox_letter where key = $1', [
        posting.key,
      ]);
      return row?.state === 'sent';
    },
    ...looking(database),
  };
};

const putSql = `
  insert into outbox_letter
    (id, key, kind, receiver, subject, message_id, sealed, state, attempts, next_at, wanted_until, put_at)
  values ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, now(), $8, now())
  on conflict (key) do nothing
  returning id`;

const looking = (database: Database): Pick<Outbox, 'letters' | 'counts' | 'decide' | 'sweep'> => ({
  letters: (limit) => database.rows<QueuedLetter>(lettersSql, [limit]),
  async counts() {
    const rows = await database.rows<{ state: LetterState; count: number }>(
      'select state, count(*) as count from outbox_letter group by state',
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  },
  async decide(id, decision) {
    return (await database.rows(decisions[decision], [id])).length === 1;
  },
  async sweep() {
    await database.rows("delete from outbox_letter where ended_at < now() - interval '90 days'");
  },
});

const lettersSql = `
  select id, kind, receiver, subject, state, attempts, next_at as "nextAt", problem, put_at as "putAt", ended_at as "endedAt"
  from outbox_letter
  where ended_at is null or ended_at > now() - interval '30 days'
  order by case state when 'sent' then 1 else 0 end, put_at desc
  limit $1::int`;

// The same message with the same Message-ID, so that the receiver's server may know it again.
const decisions: Readonly<Record<Decision, string>> = {
  sendAgain: `update outbox_letter
    set state = 'waiting', attempts = 0, next_at = now(), wanted_until = now() + interval '1 day', ended_at = null
    where id = $1::uuid and (state in ('inDoubt', 'givenUp') or (state = 'waiting' and next_at > now())) returning id`,
  arrived: `update outbox_letter set state = 'sent', sealed = null, problem = null
    where id = $1::uuid and state = 'inDoubt' returning id`,
  drop: `update outbox_letter
    set state = 'givenUp', ended_at = now(), problem = coalesce(problem || ' ', '') || 'Se decidió no enviarla.'
    where id = $1::uuid and state = 'waiting' returning id`,
};
