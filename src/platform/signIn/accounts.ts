import type { Queryable } from '../database/database.ts';
import type { Account, FactorKind } from './signIn.ts';

/** Whether an account must have a second factor. */
export type SecondFactor = 'required' | 'postponable' | 'notNeeded';

/** A row of `sign_in_account`. */
export interface AccountRow {
  person: string;
  email: string;
  name: string;
  password: string;
  epoch: number;
  second_factor: SecondFactor;
  closed_at: string | null;
}

const columns = 'person, email, name, password, epoch, second_factor, closed_at';

/** The account with this e-mail. */
export const accountByEmail = async (at: Queryable, email: string): Promise<AccountRow | undefined> =>
  (await at.rows<AccountRow>(`select ${columns} from sign_in_account where email = $1`, [email]))[0];

/** The account of this person. */
export const accountOf = async (at: Queryable, person: string): Promise<AccountRow | undefined> =>
  (await at.rows<AccountRow>(`select ${columns} from sign_in_account where person = $1`, [person]))[0];

/** The ways in which this person can prove a second factor. */
export const factorKindsOf = async (at: Queryable, person: string): Promise<FactorKind[]> => {
  const found = await at.rows<{ kind: FactorKind }>(
    `select distinct kind from sign_in_factor where person = $1 and confirmed_at is not null
     union all
     select 'recovery' from sign_in_recovery_code where person = $1 group by person`,
    [person],
  );
  const kinds = found.map(({ kind }) => kind);
  return kinds.some((kind) => kind !== 'recovery') ? kinds : [];
};

/** Moves the epoch on: all that was opened in the one before ends, in every process. */
export const endEpoch = async (at: Queryable, person: string): Promise<number | undefined> => {
  const [moved] = await at.rows<{ epoch: number }>(
    'update sign_in_account set epoch = epoch + 1 where person = $1 returning epoch',
    [person],
  );
  await at.rows('delete from sign_in_session where person = $1', [person]);
  await at.rows('delete from sign_in_token where person = $1', [person]);
  return moved?.epoch;
};

/** Every account and every open invitation, for who administers. */
export const allAccounts = (at: Queryable, now: Date): Promise<Account[]> =>
  at.rows<Account>(
    `select
       coalesce(a.person, i.person) as person,
       coalesce(a.email, i.email) as email,
       coalesce(a.name, i.name) as name,
       case when a.person is null then 'invited' when a.closed_at is null then 'open' else 'closed' end as state,
       (select count(*) from sign_in_factor f where f.person = a.person and f.confirmed_at is not null) as factors,
       (select max(e.at) from sign_in_event e where e.person = a.person and e.what = 'entered') as "lastEnteredAt",
       i.expires_at as "invitationEndsAt"
     from sign_in_account a
     full join (select * from sign_in_invitation where expires_at > $1) i on i.person = a.person
     order by 3, 1`,
    [now],
  );
