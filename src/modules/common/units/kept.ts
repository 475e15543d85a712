import { inPesos, isConversion, type Unit } from '../../../law/units/index.ts';
import type { Consequence } from '../../../records/catalog.ts';
import type { Desk, Input } from '../../../records/desk.ts';
import { columnOf, type RecordType } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { unitValuesOn } from './read.ts';

/**
 * The six fields with which a record keeps an amount in UTM or UF beside the value that turned it into pesos.
 * A person writes the first three; the house derives the others once, and a later correction of the value leaves them alone.
 */
export interface KeptFields<Key extends string> {
  /** text with format decimal */
  amount: Key;
  /** choice of UTM and UF */
  unit: Key;
  /** date whose value is used */
  on: Key;
  /** derived text with format period */
  of: Key;
  /** derived text with format decimal */
  value: Key;
  /** derived money */
  pesos: Key;
}

/** What must follow so that the kept fields of a record are true. */
export interface KeptConversion {
  /** When rows of the record change. */
  whenWritten: Consequence;
  /** When values of units are loaded: rows that waited for one get it. */
  whenLoaded: Consequence;
}

/** Keeps with each row the value that its amount was turned with; while that value is not loaded, the pesos stay empty. */
export const keepConversion = <Key extends string>(record: RecordType, fields: KeptFields<Key>): KeptConversion => ({
  whenWritten: async (changes, desk) => {
    const asked = [fields.amount, fields.unit, fields.on].map(columnOf);
    for (const { id, before, after } of changes) {
      if (!after || (before && !asked.some((column) => column in before))) continue;
      const [amount, unit, on] = asked.map((column) => after[column]);
      await desk.derive(record, id, await keptOf(desk, fields, { amount, unit, on }));
    }
  },
  whenLoaded: async (_changes, desk) => {
    const [amount, unit, on, pesos] = [fields.amount, fields.unit, fields.on, fields.pesos].map(columnOf);
    const waiting = await desk.sql.rows<Said & { id: string }>(
      `select id, ${amount} as amount, ${unit} as unit, ${on} as "on" from ${record.table}
      where ${amount} is not null and ${pesos} is null`,
    );
    for (const { id, ...said } of waiting) await desk.derive(record, id, await keptOf(desk, fields, said));
  },
});

interface Said {
  amount: unknown;
  unit: unknown;
  on: unknown;
}

const keptOf = async <Key extends string>(desk: Desk, fields: KeptFields<Key>, said: Said): Promise<Input> => {
  const { amount, unit, on } = said;
  const nothing = { [fields.of]: null, [fields.value]: null, [fields.pesos]: null };
  if (typeof amount !== 'string') return nothing;
  // What is written in pesos needs no value.
  if (unit === 'CLP') return { ...nothing, [fields.pesos]: Math.round(Number(amount)) };
  if (!isUnit(unit)) throw new Refused('Elija en qué unidad está el monto: UTM o UF.', fields.unit);
  if (typeof on !== 'string') throw new Refused('Elija el día cuyo valor se usa.', fields.on);
  const found = inPesos(amount, unit, on, await unitValuesOn(desk.sql, [on]));
  return isConversion(found)
    ? { [fields.of]: found.of, [fields.value]: found.value, [fields.pesos]: found.pesos }
    : nothing;
};

const isUnit = (unit: unknown): unit is Unit => unit === 'UTM' || unit === 'UF';
