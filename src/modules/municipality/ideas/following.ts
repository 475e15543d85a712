import type { BoxGround } from './receiving.ts';
import { readCode } from './code.ts';
import { eraseMail } from './contact.ts';

/** What somebody who has the code sees of an idea, and nothing else. */
export interface FollowedIdea {
  id: string;
  code: string;
  name: string;
  state: string;
  receivedOn: string;
  locality: string | null;
  /** What was told, the latest first. */
  messages: { saidOn: string; said: string; isOfPerson: boolean }[];
  /** Its initiative, when the portal shows it. */
  initiative: { id: string; name: string } | null;
  hasMail: boolean;
}

/** The idea that a code opens; undefined when there is none. */
export const followIdea = async (
  { database }: Pick<BoxGround, 'database'>,
  typed: string,
): Promise<FollowedIdea | undefined> => {
  const code = readCode(typed);
  if (code === undefined) return undefined;
  const [found] = await database.rows<FollowedIdea>(followSql, [code]);
  return found;
};

/** Forgets the mail that somebody left for an idea; who has the code may ask for it at any time. */
export const forgetMail = async (ground: Pick<BoxGround, 'database' | 'keys'>, typed: string): Promise<boolean> => {
  const found = await followIdea(ground, typed);
  return found ? eraseMail(ground.database, ground.keys, found.id) : false;
};

const followSql = `
  select idea.id, idea.follow_up_code as code, idea.name, idea.state, idea.received_on as "receivedOn",
    locality.name as locality,
    coalesce((
      select json_agg(json_build_object('saidOn', message.said_on, 'said', message.said, 'isOfPerson', message.step is null)
        order by message.created_at desc, message.id desc)
      from idea_message message where message.idea = idea.id), '[]') as messages,
    (select json_build_object('id', initiative.id, 'name', initiative.name)
      from initiative
      join initiative_publication seen on seen.initiative = initiative.id and seen.published
      where initiative.id = idea.initiative) as initiative,
    exists (select 1 from idea_contact where idea_contact.idea = idea.id) as "hasMail"
  from idea
  left join locality on locality.id = idea.locality
  where idea.follow_up_code = $1`;
