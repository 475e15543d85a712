import type { Consequence } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';

/** Refuses a goal that serves a goal of another programme than the one it names, and one that both serves and says that it does not. */
export const refuseTwoProgrammes: Consequence = async (changes, desk) => {
  for (const { after } of changes) {
    if (!after) continue;
    if (after.programme !== null && after.no_programme !== null)
      throw new Refused('Elija el programa superior o escriba por qué no tiene, no las dos cosas.', 'noProgramme');
    if (after.upper_goal === null) continue;
    const [goal] = await desk.sql.rows<{ programme: string; name: string }>(
      `select upper_goal.programme, upper_programme.name from upper_goal
      join upper_programme on upper_programme.id = upper_goal.programme where upper_goal.id = $1::uuid`,
      [after.upper_goal],
    );
    if (goal && goal.programme !== after.programme)
      throw new Refused(`Esa meta es del programa «${goal.name}»: elija ese programa u otra meta.`, 'upperGoal');
  }
};
