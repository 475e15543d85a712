import type { Edition } from '../records/catalog.ts';
import type { RecordDeadline } from '../faces/waiting.ts';
import { taskDeadline } from './common/obligations/index.ts';
import { planDeadline } from './common/plans/index.ts';
import { agreementDeadline, requestDeadline, sessionDeadline } from './common/sessions/index.ts';
import { goalDeadline } from './party/programmes/index.ts';
import { callDeadline } from './municipality/funding/index.ts';
import { convenioDeadline, renditionDeadline, reportDeadline } from './municipality/convenios/index.ts';
import { applicationDeadline, observationDeadline } from './municipality/applications/index.ts';
import { externalProjectDeadline, regionalPlanDeadline } from './municipality/external/index.ts';
import { ideaDeadline } from './municipality/ideas/index.ts';
import { commitmentDeadline } from './municipality/publicOrganizations/index.ts';
import { initiativeDeadline, milestoneDeadline } from './municipality/initiatives/index.ts';

const common = [taskDeadline, planDeadline, sessionDeadline, agreementDeadline];

const byEdition: Readonly<Record<Edition, readonly RecordDeadline[]>> = {
  municipality: [
    ...common,
    requestDeadline,
    milestoneDeadline,
    initiativeDeadline,
    ideaDeadline,
    externalProjectDeadline,
    regionalPlanDeadline,
    commitmentDeadline,
    convenioDeadline,
    renditionDeadline,
    reportDeadline,
    callDeadline,
    applicationDeadline,
    observationDeadline,
  ],
  party: [...common, goalDeadline],
};

/** Which days are waited for in which records of an edition. */
export const deadlinesOf = (edition: Edition): readonly RecordDeadline[] => byEdition[edition];
