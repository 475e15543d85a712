import type { Catalog } from '../catalog.ts';
import { columnOf, fieldsOf, type RecordType } from '../record.ts';
import { Refused } from '../refused.ts';

interface DatabaseError {
  code: string;
  constraint?: string;
  table?: string;
  detail?: string;
}

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code);

/** What the database refused, said so that a person can mend it; other errors pass unchanged. */
export const explain = (error: unknown, catalog: Catalog, record: RecordType): unknown => {
  if (!isDatabaseError(error)) return error;
  if (error.code === '23505') return alreadyThere(error, record);
  if (error.code === '23503') return looseEnd(error, catalog, record);
  if (error.code === '23514')
    return new Refused('Un valor no cumple las reglas de este registro: revise los montos y las fechas.');
  if (error.code === '40P01')
    return new Refused('Otra persona guardaba lo mismo en ese instante: guarde de nuevo.', undefined, 409);
  if (error.code.startsWith('22')) return new Refused('Un valor no se puede guardar así: revise los datos.');
  return error;
};

const fieldOfConstraint = (error: DatabaseError, record: RecordType): string | undefined =>
  fieldsOf(record).find(([key]) => error.constraint?.startsWith(`${record.table}_${columnOf(key)}_`))?.[0];

const alreadyThere = (error: DatabaseError, record: RecordType): Refused =>
  new Refused(
    `Ya hay ${record.label[1].toLowerCase()} con estos datos: busque y edite la existente.`,
    fieldOfConstraint(error, record),
    409,
  );

const looseEnd = (error: DatabaseError, catalog: Catalog, record: RecordType): Refused => {
  const user = catalog.records.find((other) => other.table === error.table);
  if (user && user !== record)
    return new Refused(`No se puede borrar: lo usan ${user.label[1].toLowerCase()}.`, undefined, 409);
  return new Refused('Lo que eligió ya no existe: elija otra vez.', fieldOfConstraint(error, record));
};
