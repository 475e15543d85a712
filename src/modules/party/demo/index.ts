export { type DemoLeader, leaders } from './people.data.ts';
export { settleParty } from './settle.ts';
export { settlePartyWork } from './settleWork.ts';
