import { type Charter, municipality, party } from '../charter/index.ts';
import type { Catalog, Edition, Module } from '../records/catalog.ts';
import { createCatalog } from './gather.ts';
import { calendarDays } from './common/calendarDays/index.ts';
import { institutions } from './common/institution/index.ts';
import { imports } from './common/imports/index.ts';
import { legalValues } from './common/law/index.ts';
import { liaison } from './common/liaison/index.ts';
import { notices } from './common/notices/index.ts';
import { type Obligation, obligationsModule } from './common/obligations/index.ts';
import { papersOf } from './common/papers/index.ts';
import { plansOf } from './common/plans/index.ts';
import { posts } from './common/posts/index.ts';
import { sessionsModule } from './common/sessions/index.ts';
import { territory } from './common/territory/index.ts';
import { units } from './common/units/index.ts';
import { views } from './common/views/index.ts';
import { applications } from './municipality/applications/index.ts';
import { accountability } from './municipality/accountability/index.ts';
import { convenios } from './municipality/convenios/index.ts';
import { external } from './municipality/external/index.ts';
import { fieldVisits } from './municipality/fieldVisits/index.ts';
import { funderBudget } from './municipality/funderBudget/index.ts';
import { funding } from './municipality/funding/index.ts';
import { ideas } from './municipality/ideas/index.ts';
import { initiatives } from './municipality/initiatives/index.ts';
import { municipalObligations } from './municipality/obligations/index.ts';
import { openData } from './municipality/openData/index.ts';
import { portfolio } from './municipality/portfolio/index.ts';
import { publicOrganizations } from './municipality/publicOrganizations/index.ts';
import { members } from './party/members/index.ts';
import { abilities } from './party/abilities/index.ts';
import { programmes } from './party/programmes/index.ts';
import { publications } from './party/publications/index.ts';

// The term of the concejo to decide, which the law ends by silence, is a duty of municipalities.
const termOfConcejo = municipalObligations.find(({ id }) => id === 'concejo-materia');

const common = (charter: Charter, matterTerm?: Obligation): Module[] => [
  territory,
  institutions,
  papersOf(charter.edition),
  posts(charter),
  plansOf(charter.edition),
  views,
  imports,
  units,
  calendarDays,
  legalValues,
  obligationsModule(charter),
  notices,
  sessionsModule(charter, matterTerm),
  liaison(charter),
];

const modulesOf: Record<Edition, () => Module[]> = {
  municipality: () => [
    ...common(municipality, termOfConcejo),
    publicOrganizations,
    funding,
    initiatives,
    applications,
    ideas,
    external,
    fieldVisits,
    openData,
    accountability,
    portfolio,
    convenios,
    funderBudget,
  ],
  party: () => [...common(party), members, programmes, abilities(party), publications],
};

/** The charter of an edition. */
export const charterOf = (edition: Edition): Charter => ({ municipality, party })[edition];

/** The records of an edition; those of the other do not exist here. */
export const catalogOf = (edition: Edition): Catalog => createCatalog(charterOf(edition), modulesOf[edition]());
