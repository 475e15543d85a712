import assert from 'node:assert/strict';
import test from 'node:test';
import { municipality } from '../../../charter/index.ts';
import { ideaWorkflow, initiativeWorkflow } from '../initiatives/index.ts';
import { lastDayBefore } from './life.ts';
import { demoIdeas, demoInitiatives, lastDay } from './index.ts';

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

test('a demonstration that begins in 2027 was lived until the day before, and what is due lies around that day', () => {
  const until = lastDayBefore('2027-08-16');
  assert.equal(until, '2027-08-15');
  const later = demoInitiatives(2026, until);
  assert.deepEqual(demoInitiatives(2026, until), later, 'the same day gives the same data');
  const acts = later.flatMap(({ life }) => life.map(({ on }) => on)).toSorted();
  assert.ok((acts.at(-1) ?? '') <= until && (acts.at(-1) ?? '') > '2027-08-01', acts.at(-1));
  assert.ok((acts[0] ?? '') >= '2021-01-04');
  const due = later.flatMap(({ milestones }) =>
    milestones.filter(({ doneOn, plannedOn }) => !doneOn && plannedOn >= '2027-06-15' && plannedOn <= '2027-10-15'),
  );
  assert.ok(due.length > 20, `${due.length} milestones are due around that day`);
  for (const { receivedOn, life } of demoIdeas(2026, later, until))
    assert.ok(receivedOn <= until && life.every(({ on }) => on <= until));
  for (const initiative of later) obeys(initiativeWorkflow, initiative);
});

test('a clock that is behind tells what was always told', () => {
  assert.equal(lastDayBefore('2026-11-21'), lastDay);
  assert.equal(lastDayBefore('2020-01-01'), lastDay);
  assert.deepEqual(demoInitiatives(2026, lastDayBefore('2026-11-21')), initiatives);
});
