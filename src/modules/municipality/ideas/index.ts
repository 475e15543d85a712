import type { Module } from '../../../records/catalog.ts';
import { answerIdeas, keepMessages } from './answering.ts';
import { ideaBox, ideaCriterion, ideaMessage, ideaScore } from './ideas.record.ts';
import { keepScores, keepWeights } from './scoring.ts';

export { ideaDeadline } from './idea.deadlines.ts';
export { ideasDue } from './ideasDue.ts';
export { mailPrivacy } from './contact.ts';
export { followIdea, type FollowedIdea, forgetMail } from './following.ts';
export type { Typed } from './judge.ts';
export {
  type BoxGround,
  closedBoxOf,
  type OpenBox,
  openBoxOf,
  placesOf,
  receivedBefore,
  receiveIdea,
  ticketFor,
} from './receiving.ts';
export {
  type Criterion,
  type Decision,
  decideOrder,
  type GivenPoints,
  type OrderedIdea,
  proposedOrder,
  scoreIdea,
} from './ordering.ts';
export { tellAskers } from './telling.ts';
export { ideaBox, ideaCriterion, ideaMessage, ideaScore } from './ideas.record.ts';

/** What the commune asks for: received from anybody, ordered by written criteria, answered at each step. */
export const ideas: Module = {
  name: 'ideas',
  records: [ideaScore, ideaMessage, ideaCriterion, ideaBox],
  consequences: {
    idea: answerIdeas,
    ideaMessage: keepMessages,
    ideaScore: keepScores,
    ideaCriterion: keepWeights,
  },
};
