export { type Acting, acting, actingIn, type Question, type Vacant, vacantSince } from './acting.ts';
export { type Appointers, appointersOf, mayAppoint, noBody } from './appointers.ts';
export { appointerOptions, bodyKinds, bodyKindsOf } from './bodyKinds.ts';
export { type Actor, type Capacity, capacityMark, type Holding, signatureLabel } from './actor.ts';
export { can, functionsOf, type Permission } from './can.ts';
export {
  type BodyKind,
  type Charter,
  type CharterAppointment,
  type CharterFunction,
  type CharterPost,
  type CharterSource,
  type CharterSubstitution,
  type CharterUnit,
  type CharterVacancy,
  type Confidence,
  defineCharter,
  type FunctionCode,
  functionOf,
  postsWith,
} from './charter.ts';
export {
  type AbsenceFact,
  type DelegationFact,
  type DesignationFact,
  type Facts,
  type Instant,
  knownAt,
  milliseconds,
  type PostFact,
  type Scope,
  type SubstitutionFact,
  type TenureFact,
} from './facts.ts';
export { holdingsAt, holdingsIn } from './holdings.ts';
export { type Episode, limitOf, sharesAt, type Share, timelineOf } from './timeline.ts';
export { prolongedIn } from './prolonged.ts';
export { unfitFor } from './unfit.ts';
export { barredFrom, type Done, type Incompatibility } from './incompatibility.ts';
export { type PartyFunction, party } from './charters/party.ts';
export { type MunicipalFunction, municipality } from './charters/secplac.ts';
export {
  abstention,
  internalControl,
  refuseInterested,
  refuseOwnAccount,
  refusePaymentByAuthoriser,
  refuseSelfApproval,
  refuseSelfApprovalInParty,
} from './separation.ts';
