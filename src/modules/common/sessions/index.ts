import { bodyKindsOf, type Charter } from '../../../charter/index.ts';
import type { Consequence, Module } from '../../../records/catalog.ts';
import { fieldOf, type RecordType } from '../../../records/record.ts';
import type { Obligation } from '../obligations/index.ts';
import { agreement } from './agreement.record.ts';
import { agreementWorkflow } from './agreement.workflow.ts';
import { body, bodySeat } from './body.record.ts';
import { bodyWorkflow } from './body.workflow.ts';
import {
  keepAgreement,
  keepAttendance,
  keepItem,
  keepSession,
  refuseIdleVote,
  refuseLoosePaper,
} from './consequences.ts';
import { councillorRequest } from './councillorRequest.record.ts';
import { keepBody } from './keepBody.ts';
import { matters, municipalMatters } from './matters.ts';
import { closeMatterTerm, openMatterTerm } from './matterTerm.ts';
import { sessionPaper } from './paper.record.ts';
import { requestWorkflow } from './request.workflow.ts';
import { countRequest, recountRequests } from './requestTerm.ts';
import { tellFirstSession } from './firstOfYear.ts';
import { agendaItem, attendance, session, vote } from './session.record.ts';
import { sessionWorkflow } from './session.workflow.ts';

export { adopt, type Decision } from './adopt.ts';
export { agreement } from './agreement.record.ts';
export { type HeldPoint, type HeldSession, holdSession } from './hold.ts';
export { body, bodySeat, certifiers, keepers } from './body.record.ts';
export { bringRoll, citeSession, lateness, type Post } from './cite.ts';
export { councillorRequest } from './councillorRequest.record.ts';
export { type Count, type Impossible, type Outcome, outcome, type Rule, type Votes } from './majority.ts';
export { type Matter, matters, municipalMatters } from './matters.ts';
export { minutesOf } from './minutes.ts';
export { type Awaiting, awaitingAgreement, type Decidable, decidableIn, moveByAgreement } from './moving.ts';
export { nextOrdinarySession, sessionsOf } from './nextSession.ts';
export { overviewOf } from './overview.ts';
export { sessionPaper } from './paper.record.ts';
export { issuePaper } from './papers.ts';
export { requestCount } from './requestTerm.ts';
export { type Member, membersOf } from './roll.ts';
export { type Cast, castVote, pulseOf, refreshRoll, restInFavour, settlePoint, voteAgain } from './running.ts';
export { type SeenMember, type SeenTally, seenAt } from './seen.ts';
export { agendaItem, attendance, session, vote } from './session.record.ts';
export { agreementsDue, bodiesDue, requestsDue, sessionsDue } from './sessionsDue.ts';
export { agreementDeadline, requestDeadline, sessionDeadline } from './sessions.deadlines.ts';

const partyMatters = Object.keys(matters).filter((key) => !municipalMatters.some((each) => each === key));

const inTurn =
  (...all: Consequence[]): Consequence =>
  async (changes, desk, who) => {
    for (const each of all) await each(changes, desk, who);
  };

/** The same record with only those options of a choice: an edition never shows the words of the other. */
const offering = (record: RecordType, key: string, keys: readonly string[]): RecordType => {
  const field = fieldOf(record, key);
  const options = Object.fromEntries(Object.entries(field?.options ?? {}).filter(([option]) => keys.includes(option)));
  return field ? { ...record, fields: { ...record.fields, [key]: { ...field, options } } } : record;
};

/** Bodies, their sessions and what they agree, with the term to decide what is asked of them, where there is one; a municipality also keeps what its councillors ask. */
export const sessionsModule = (charter: Charter, matterTerm?: Obligation): Module => {
  const isMunicipal = charter.edition === 'municipality';
  return {
    name: 'sessions',
    records: [
      offering(body, 'kind', bodyKindsOf(charter)),
      bodySeat,
      session,
      offering(agendaItem, 'matter', isMunicipal ? Object.keys(matters) : partyMatters),
      attendance,
      vote,
      agreement,
      sessionPaper,
      ...(isMunicipal ? [councillorRequest] : []),
    ],
    workflows: [bodyWorkflow, sessionWorkflow, agreementWorkflow, ...(isMunicipal ? [requestWorkflow] : [])],
    consequences: {
      body: keepBody,
      session: inTurn(keepSession, tellFirstSession(charter)),
      agendaItem: matterTerm ? inTurn(keepItem(charter), openMatterTerm(charter, matterTerm)) : keepItem(charter),
      attendance: keepAttendance,
      vote: refuseIdleVote,
      agreement: matterTerm
        ? inTurn(keepAgreement(charter), closeMatterTerm(charter, matterTerm))
        : keepAgreement(charter),
      sessionPaper: refuseLoosePaper,
      ...(isMunicipal ? { councillorRequest: countRequest, dayException: recountRequests } : {}),
    },
  };
};
