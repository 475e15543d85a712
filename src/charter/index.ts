export { holdingsAt, milliseconds, type Instant, type PostFact, type TenureFact } from './acting.ts';
export { type Actor, type Capacity, type Holding, signatureLabel } from './actor.ts';
export { can, functionsOf, type Permission } from './can.ts';
export {
  type Charter,
  type CharterFunction,
  type CharterPost,
  type CharterSource,
  type CharterUnit,
  type Confidence,
  defineCharter,
  type FunctionCode,
  functionOf,
  postsWith,
} from './charter.ts';
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
