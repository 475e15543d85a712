import { randomUUID } from 'node:crypto';
import type { Queryable } from '../database/database.ts';

/** Where a letter is on its way. */
export type LetterState = 'waiting' | 'sending' | 'handing' | 'sent' | 'inDoubt' | 'givenUp';

/** A letter of which one process is in charge. */
export interface Claimed {
  id: string;
  claim: string;
  key: string;
  receiver: string;
  sealed: string;
  attempts: number;
}

/** How patient the outbox is, in seconds. */
export interface Patience {
  /** How long a silent process is believed to be alive; longer than any conversation with a mail server. */
  readonly claim: number;
  /** What is waited after the first failure, the second, …; the last one for all that follow. */
  readonly waits: readonly number[];
}

// The database's clock decides, so that processes on several machines agree.

/** Letters whose process died: those it had not ended to hand over are sent again, the others are in doubt. */
export const forgetTheDead = async (at: Queryable): Promise<void> => {
  await at.rows(
    `update outbox_letter
     set state = 'inDoubt', claim = null, claimed_until = null, ended_at = now(),
       problem = 'El proceso que la entregaba terminó justo al final: pudo haber llegado.'
     where state = 'handing' and claimed_until < now()`,
  );
  await at.rows(
    `update outbox_letter
     set state = 'givenUp', claim = null, claimed_until = null, ended_at = now(),
       problem = coalesce(problem || ' ', '') || 'Se dejó de intentar: ya no servía que llegara.'
     where wanted_until < now() and (state = 'waiting' or (state = 'sending' and claimed_until < now()))`,
  );
};

/** Takes charge of the next letter, or of the one with this key; undefined when none is due. */
export const claimNext = async (
  at: Queryable,
  { claim: seconds }: Patience,
  only?: string,
): Promise<Claimed | undefined> => {
  const [claimed] = await at.rows<Claimed>(claimSql, [randomUUID(), seconds, only ?? null]);
  return claimed;
};

const claimSql = `
  update outbox_letter
  set state = 'sending', claim = $1::uuid, claimed_until = now() + $2::int * interval '1 second', attempts = attempts + 1
  where id = (
    select id from outbox_letter
    where ((state = 'waiting' and next_at <= now()) or (state = 'sending' and claimed_until < now()))
      and ($3::text is null or key = $3)
    order by next_at
    limit 1
    for update skip locked)
  returning id, claim, key, receiver, sealed, attempts`;

/** From here on the server may have taken it. False when somebody else is in charge by now: then it must not be ended. */
export const markHanding = async (at: Queryable, { id, claim }: Claimed, { claim: seconds }: Patience) => {
  const marked = await at.rows(
    `update outbox_letter set state = 'handing', claimed_until = now() + $3::int * interval '1 second'
     where id = $1::uuid and claim = $2::uuid and state = 'sending' returning id`,
    [id, claim, seconds],
  );
  return marked.length === 1;
};

/** The server took it; what was written is forgotten. */
export const markSent = async (at: Queryable, { id }: Claimed): Promise<void> => {
  await at.rows(
    `update outbox_letter
     set state = 'sent', sealed = null, claim = null, claimed_until = null, problem = null, ended_at = now()
     where id = $1::uuid and state in ('handing', 'inDoubt')`,
    [id],
  );
};

/** The server did not take it: it waits for its next attempt. */
export const markWaiting = async (at: Queryable, claimed: Claimed, problem: string, { waits }: Patience) => {
  const seconds = waits[Math.min(claimed.attempts, waits.length) - 1] ?? 60;
  await at.rows(
    `update outbox_letter
     set state = 'waiting', claim = null, claimed_until = null, problem = $3, next_at = now() + $4::int * interval '1 second'
     where id = $1::uuid and claim = $2::uuid`,
    [claimed.id, claimed.claim, problem, seconds],
  );
};

/** It ended without a server that says it took it. */
export const markEnded = async (
  at: Queryable,
  { id, claim }: Claimed,
  state: 'givenUp' | 'inDoubt',
  problem: string,
) => {
  await at.rows(
    `update outbox_letter
     set state = $3, claim = null, claimed_until = null, problem = $4, ended_at = now()
     where id = $1::uuid and claim = $2::uuid`,
    [id, claim, state, problem],
  );
};
