export { accounts, type DemoAccount, emailOf } from './accounts.ts';
export { type DemoIdea, demoIdeas, type IdeaState, ideaStates } from './ideas.ts';
export {
  type DemoChange,
  type DemoFundingLine,
  type DemoInitiative,
  type DemoLifeEntry,
  type DemoMilestone,
  type DemoProgress,
  type InitiativeState,
  type InitiativeType,
  initiativeStates,
  type Rate,
  type Stage,
} from './initiative.ts';
export { demoInitiatives } from './initiatives.ts';
export { lastDay } from './life.ts';
export { type DemoPerson, type DemoTenure, holdersOn, people, tenures } from './people.data.ts';
export { type PlanNode, pladeco, planNodes } from './pladeco.data.ts';
export { type Random, randomFrom } from './random.ts';
export { settleMunicipality } from './settle.ts';
export { type DemoSource, sources } from './sources.data.ts';
export { type Locality, localities, type Neighbourhood, neighbourhoods, town } from './town.data.ts';
export { sectorWeights } from './works.data.ts';
