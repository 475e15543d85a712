import type { Charter } from '../../../charter/index.ts';
import type { Consequence } from '../../../records/catalog.ts';
import { closeTasks, type Obligation, openTerm, taskOf } from '../obligations/index.ts';
import { agreement } from './agreement.record.ts';
import { agendaItem } from './session.record.ts';

const aboutOf = (item: string): string => `agenda-items/${item}`;

/**
 * The term of a body to decide what was asked of it runs from the day on which it was told of it. What the law attaches to its
 * silence is only proposed to who certifies; an agreement ends the term.
 */
export const openMatterTerm = (charter: Charter, obligation: Obligation): Consequence => {
  const task = taskOf(charter);
  return async (changes, desk) => {
    for (const { id, after } of changes) {
      if (!after?.accounted_on) continue;
      const about = aboutOf(id);
      const [known] = await desk.sql.rows('select 1 as one from task where obligation = $1 and about = $2', [
        obligation.id,
        about,
      ]);
      if (known) continue;
      const { title, accountedOn } = await desk.one(agendaItem, id);
      if (accountedOn) await openTerm(desk, task, obligation, { startOn: accountedOn, name: title, about });
    }
  };
};

/** An agreement, for or against, is the answer that the term waits for. */
export const closeMatterTerm = (charter: Charter, obligation: Obligation): Consequence => {
  const task = taskOf(charter);
  return async (changes, desk) => {
    for (const { id, before, after } of changes) {
      if (before || !after) continue;
      const { name, item } = await desk.one(agreement, id);
      await closeTasks(
        desk,
        task,
        { obligation: obligation.id, about: aboutOf(item.id) },
        name ?? 'Acuerdo registrado.',
      );
    }
  };
};
