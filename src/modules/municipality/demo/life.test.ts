import assert from 'node:assert/strict';
import test from 'node:test';
import { municipality } from '../../../charter/index.ts';
import { ideaWorkflow, initiativeWorkflow } from '../initiatives/index.ts';
import { demoIdeas, demoInitiatives } from './index.ts';

const initiatives = demoInitiatives(2026);
const ideas = demoIdeas(2026, initiatives);

interface Told {
  key: string;
  life: readonly { by: string; action: string; to?: string }[];
}
interface Moves {
  start: string;
  actions: Readonly<Record<string, { from: readonly string[]; to: string; by: readonly string[] }>>;
}

/** What the workflow says about a life: every act is an action of it, from the state it was in, by a post that may. */
function obeys(workflow: Moves, { key, life }: Told): void {
  let state: string | undefined;
  for (const { by, action, to } of life) {
    if (to === undefined) continue;
    const what = `${key}: ${action} from ${state} by ${by}`;
    if (state === undefined) assert.deepEqual([action, to], ['create', workflow.start], what);
    else {
      const move = workflow.actions[action];
      assert.ok(move, what);
      assert.ok(move.from.includes(state) && move.to === to, what);
      const held = municipality.posts.find(({ code }) => code === by)?.functions ?? [];
      assert.ok(
        held.some((code) => move.by.includes(code)),
        what,
      );
    }
    state = to;
  }
}

test('every initiative lives by its workflow, and each act is of a post that may do it', () => {
  for (const initiative of initiatives) obeys(initiativeWorkflow, initiative);
});

test('every idea lives by its workflow, and each act is of a post that may do it', () => {
  for (const idea of ideas) obeys(ideaWorkflow, idea);
});
