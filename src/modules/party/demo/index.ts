export { type DemoLeader, leaders } from './people.data.ts';
export { settleParty } from './settle.ts';
