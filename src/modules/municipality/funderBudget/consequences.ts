import { readFileSync } from 'node:fs';
import { inChunks } from '../../../records/bulk.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { amendmentLine, funderAmendment } from './amendment.record.ts';
import { subtitleOf } from './classifier.choices.ts';
import { closedChange } from './closing.ts';
import { funderExecution } from './execution.record.ts';
import { linkLines } from './linking.ts';
import { amendmentName, sumsOf } from './naming.ts';

const soFar = readFileSync(new URL('./soFar.sql', import.meta.url), 'utf8');

const idsOf = (changes: readonly Change[]): string[] => changes.flatMap(({ id, after }) => (after ? [id] : []));

/** An amendment is called by its number and its year. */
export const keepAmendment: Consequence = async (changes, desk) => {
  await desk.deriveMany(
    funderAmendment,
    changes.flatMap(({ id, after }) =>
      after ? [{ id, values: { name: amendmentName(Number(after.number), Number(after.year)) } }] : [],
    ),
  );
};

/** A line has its subtitle, must close, finds the initiative that it names, and its amendment keeps the sums. */
export const keepLines: Consequence = async (changes, desk) => {
  for (const { after } of changes) if (after) refuseStrange(after);
  await desk.deriveMany(
    amendmentLine,
    changes.flatMap(({ id, after }) => (after ? [{ id, values: { subtitle: subtitleOf(String(after.code)) } }] : [])),
  );
  for (const ids of inChunks(idsOf(changes))) await linkLines(desk, ids);
  await keepSums(desk, [
    ...new Set(
      changes.map(({ before, after }) => after?.amendment ?? before?.amendment).filter((id) => typeof id === 'string'),
    ),
  ]);
};

const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const refuseStrange = (after: NonNullable<Change['after']>): void => {
  if (!/^\d{2}(\.\d{2}(\.\d{3})?)?$/.test(String(after.code)))
    throw new Refused('Escriba la imputación como 33.03.125: subtítulo, ítem y asignación.', 'code');
  const [before, change, later] = [figure(after.in_force_before), figure(after.change), figure(after.in_force_after)];
  const found = closedChange({ before, change, after: later });
  if ('gap' in found || found.isTurned)
    throw new Refused(
      `La línea ${after.code} no calza: lo vigente antes más el cambio no da lo vigente después. Revise los montos y el signo.`,
      'change',
    );
};

const keepSums = async (desk: Desk, amendments: readonly string[]): Promise<void> => {
  const lines = await desk.sql.rows<{ amendment: string; code: string; change: number | null }>(
    'select amendment, code, change from funder_amendment_line where amendment = any($1::uuid[])',
    [amendments],
  );
  const there = await desk.sql.rows<{ id: string }>('select id from funder_amendment where id = any($1::uuid[])', [
    amendments,
  ]);
  await desk.deriveMany(
    funderAmendment,
    there.map(({ id }) => ({ id, values: sumsOf(lines.filter(({ amendment }) => amendment === id)) })),
  );
};

/** A month of execution keeps what was spent since January, and its part of the budget. */
export const keepExecution: Consequence = async (changes, desk) => {
  for (const { after } of changes)
    if (after && !/^\d{4}-\d{2}$/.test(String(after.period)))
      throw new Refused('Escriba el mes y el año, como «octubre de 2026».', 'period');
  const years = new Set(
    changes.flatMap(({ before, after }) =>
      [before?.period, after?.period].flatMap((period) => (typeof period === 'string' ? [period.slice(0, 4)] : [])),
    ),
  );
  const rows = await desk.sql.rows<{ id: string; executedSoFar: number | null; share: number | null }>(soFar, [
    [...years],
  ]);
  await desk.deriveMany(
    funderExecution,
    rows.map(({ id, ...values }) => ({ id, values })),
  );
};
