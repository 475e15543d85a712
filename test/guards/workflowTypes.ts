import { text } from '../../src/records/fields/text.ts';
import { defineRecord } from '../../src/records/record.ts';
import { defineWorkflow } from '../../src/records/workflow.ts';

// A promise kept by the compiler (the step «types» of npm run ci): a line marked as an expected error that compiles is an error itself.

const bench = defineRecord({
  name: 'bench',
  table: 'bench',
  label: ['Banco', 'Bancos'],
  serves: ['E4'],
  fields: { name: text('Nombre') },
});
const states = { planned: 'Planificado', built: 'Construido' };

/** Well spelt: it compiles. */
export const wellSpelt = defineWorkflow(bench, {
  start: 'planned',
  states,
  actions: { build: { label: 'Construir', from: ['planned'], to: 'built', by: ['E4'] } },
});

/** A start that is no state. */
export const misspeltStart = defineWorkflow(bench, {
  // @ts-expect-error «planed» is not a state
  start: 'planed',
  states,
  actions: {},
});

/** Actions from and to what is no state. */
export const misspeltAction = defineWorkflow(bench, {
  start: 'planned',
  states,
  actions: {
    // @ts-expect-error «planed» is not a state
    build: { label: 'Construir', from: ['planed'], to: 'built', by: ['E4'] },
    // @ts-expect-error «bilt» is not a state
    rebuild: { label: 'Reconstruir', from: ['built'], to: 'bilt', by: ['E4'] },
  },
});

/** A closed state that does not exist. */
export const misspeltClosed = defineWorkflow(bench, {
  start: 'planned',
  states,
  // @ts-expect-error «bilt» is not a state
  closed: ['bilt'],
  actions: {},
});

/** A title that is no field. */
export const misspeltTitle = defineRecord({
  name: 'kerb',
  table: 'kerb',
  label: ['Solera', 'Soleras'],
  serves: ['E4'],
  // @ts-expect-error «nmae» is not a field
  title: 'nmae',
  fields: { name: text('Nombre') },
});

/** A condition inside a field: declarations carry no logic. */
// @ts-expect-error a field has no such option
export const hiddenField = text('Nombre', { hiddenWhen: 'state = built' });
