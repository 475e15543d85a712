/** Kinds of thing that Popolo names, as far as we publish them (popoloproject.com, schemas of 2013). */
export interface Popolo {
  areas: PopoloArea[];
  organizations: PopoloOrganization[];
  posts: PopoloPost[];
  persons: PopoloPerson[];
  memberships: PopoloMembership[];
  motions: PopoloMotion[];
  vote_events: PopoloVoteEvent[];
}

export interface PopoloArea {
  id: string;
  name: string;
  identifier: string;
  classification: string;
}

export interface PopoloOrganization {
  id: string;
  name: string;
  classification: string;
  parent_id?: string;
  area_id?: string;
  other_names?: { name: string }[];
  identifiers?: { scheme: string; identifier: string }[];
  dissolution_date?: string;
}

export interface PopoloPost {
  id: string;
  label: string;
  organization_id: string;
}

/** A name and nothing else: neither address nor number is an institutional fact. */
export interface PopoloPerson {
  id: string;
  name: string;
}

export interface PopoloMembership {
  id: string;
  label: string;
  role: string;
  person_id: string;
  organization_id: string;
  post_id: string;
  start_date: string;
  end_date?: string;
}

/** An agreement of the council, once its minutes are approved. */
export interface PopoloMotion {
  id: string;
  organization_id: string;
  identifier: string;
  text: string;
  date: string;
  result: string;
}

export interface PopoloVoteEvent {
  id: string;
  motion_id: string;
  organization_id: string;
  start_date: string;
  result: string;
  counts: { option: string; value: number }[];
  votes: { voter_id: string; option: string }[];
}
