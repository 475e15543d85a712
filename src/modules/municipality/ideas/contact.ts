import { type Keys, keyedDigest, seal, unseal } from '../../../platform/crypto/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';

/** Why a mail may be kept, and until when; the form says it with these words. */
export const mailPrivacy = {
  basis: 'porque usted lo pide (consentimiento, Ley 19.628)',
  retention: 'Lo borramos cuando la idea tiene respuesta final, a los doce meses, o antes si usted lo borra.',
} as const;

const className = 'ideaContact';
const mostOfOneMail = 3;

/** Keeps the mail of who asked, sealed with a key of its own; what is kept for too many ideas of one day is left out. */
export const keepMail = async (
  sql: Queryable,
  keys: Keys,
  { idea, email, now }: { idea: string; email: string; now: Date },
): Promise<boolean> => {
  const personal = keys.personal(className);
  const digest = keyedDigest(email, personal.ofClass);
  // Somebody may type the mail of another: nobody gets more than a few a day from us.
  const [known] = await sql.rows<{ count: number }>(
    'select count(*)::int as count from idea_contact where digest = $1 and put_at > $2',
    [digest, new Date(now.getTime() - 86_400_000)],
  );
  if ((known?.count ?? 0) >= mostOfOneMail) return false;
  await sql.rows('insert into idea_contact (idea, sealed, digest, put_at) values ($1, $2, $3, $4)', [
    idea,
    seal(email, personal.make(idea), `${className} ${idea}`),
    digest,
    now,
  ]);
  return true;
};

/** The mail that was kept for an idea; undefined once its key is destroyed. */
export const openMail = (keys: Keys, idea: string, sealed: string): string | undefined => {
  const key = keys.personal(className).of(idea);
  return key && unseal(sealed, key, `${className} ${idea}`);
};

/** Destroys the key first: from then on no copy of the database opens it. */
export const eraseMail = async (sql: Queryable, keys: Keys, idea: string): Promise<boolean> => {
  keys.personal(className).destroy(idea);
  return (await sql.rows('delete from idea_contact where idea = $1::uuid returning idea', [idea])).length > 0;
};
