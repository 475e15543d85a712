import type { Queryable } from '../../../platform/database/database.ts';

/** What may be decided of: initiatives, or the papers of initiatives that are published. */
export type Decidable = 'initiatives' | 'documents';

/** One thing and what was last decided of it. */
export interface Standing {
  id: string;
  name: string;
  /** State of an initiative; class of a paper. */
  kind: string | null;
  /** Locality of an initiative; the initiative of a paper. */
  about: string | null;
  published: boolean;
  decidedBy: string | null;
  decidedAt: string | null;
}

const questions: Readonly<Record<Decidable, string>> = {
  initiatives: `
    select i.id, i.name, i.state as kind, locality.name as about, coalesce(p.published, false) as published,
      person.name as "decidedBy", p.decided_at as "decidedAt"
    from initiative i
    left join initiative_publication p on p.initiative = i.id
    left join locality on locality.id = i.locality
    left join person on person.id = p.decided_by
    order by i.name, i.id`,
  documents: `
    select d.id, d.name, d.kind, i.name as about, coalesce(p.published, false) as published,
      person.name as "decidedBy", p.decided_at as "decidedAt"
    from document d
    join initiative i on i.id = d.initiative
    join initiative_publication ip on ip.initiative = i.id and ip.published
    left join document_publication p on p.document = d.id
    left join person on person.id = p.decided_by
    where d.file is not null
    order by i.name, d.name, d.id`,
};

/** Everything that may be decided of, by name. */
export const readStanding = (queryable: Queryable, what: Decidable): Promise<Standing[]> =>
  queryable.rows<Standing>(questions[what]);
