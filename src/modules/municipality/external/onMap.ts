import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import { notFound } from '../../../records/refused.ts';
import { externalProject } from './externalProject.record.ts';

/** A project of others where it stands, to be drawn over the initiatives. */
export interface ExternalSpot {
  id: string;
  name: string;
  owner: string | null;
  sphere: string | null;
  state: string;
  amount: number | null;
  locality: string | null;
  sector: string | null;
  longitude: number;
  latitude: number;
}

/** Every project of others that has a place and did not end; for who may read them. */
export const externalsOnMap = async (desk: Desk): Promise<ExternalSpot[]> => {
  if (!mayRead(desk.actor, externalProject)) throw notFound();
  return desk.sql.rows<ExternalSpot>(
    `select project.id, project.name, coalesce(organization.name, project.owner) as owner, project.sphere, project.state,
      project.amount, project.locality, project.sector, (project.place -> 'coordinates' -> 0)::float8 as longitude,
      (project.place -> 'coordinates' -> 1)::float8 as latitude
    from external_project project
    left join public_organization organization on organization.id = project.organization
    where project.place is not null and project.state not in ('finished', 'withdrawn')
    order by project.amount desc nulls last, project.name
    limit 2000`,
  );
};
