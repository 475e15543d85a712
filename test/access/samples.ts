import { communes } from '../../src/modules/common/territory/communes.ts';
import type { House } from '../../src/modules/house.ts';
import type { Desk, Input } from '../../src/records/desk.ts';
import type { Field } from '../../src/records/field.ts';
import { fieldOf, fieldsOf, type RecordType } from '../../src/records/record.ts';

/** Makes believable values and rows of any record, so that a refusal is never for lack of data. */
export interface Samples {
  /** Values for a new row; each call differs where something must be unique. */
  valuesOf(record: RecordType): Promise<Input>;
  valueOf(record: RecordType, key: string): Promise<unknown>;
  /** A new row, written by the house unless another desk is given. */
  rowOf(record: RecordType, desk?: Desk): Promise<string>;
}

/** Samples over an empty house; rows that others refer to are made once. */
export const samplesIn = (house: House): Samples => {
  const targets = new Map<string, Promise<string>>();
  let made = 0;
  const sampleOf = async (field: Field): Promise<unknown> => {
    if (field.target === undefined) return plainValue(field, ++made);
    const target = house.catalog.record(field.target);
    const known = targets.get(target.name) ?? rowOf(target);
    targets.set(target.name, known);
    return known;
  };
  const valuesOf = async (record: RecordType): Promise<Input> => {
    const wanted = fieldsOf(record).filter(([, field]) => field.required && !field.derived);
    const values = await Promise.all(wanted.map(async ([key, field]) => [key, await sampleOf(field)]));
    return {
      ...Object.fromEntries(values),
      ...ofTheLaw(record, ++made),
      ...(await ofPosts(record)),
      ...ofBodies(record),
    };
  };
  // A post of several seats takes every sample tenure, and its functions are there to be delegated to somebody else.
  const ofPosts = async ({ name }: RecordType): Promise<Input> => {
    if (name === 'post') return { kind: 'collegiate', functions: house.charter.functions.map(({ code }) => code) };
    const only = onlyOne[name];
    if (only !== undefined) return { [only]: await rowOf(house.catalog.record(only)) };
    const somebodyElse = { delegation: 'person', handOver: 'receiver' }[name];
    return somebodyElse ? { [somebodyElse]: await rowOf(house.catalog.record('person')) } : {};
  };
  const rowOf = async (record: RecordType, desk = house.store.house()): Promise<string> => {
    if (record.name === 'institution') return onlyInstitution(house);
    const { id } = await desk.create(record, await valuesOf(record));
    // The house shares it: with whom a person may share is a rule of the record, not of these cells.
    const [shared, unit] = record.sharedBy ?? [];
    if (shared && unit) await house.store.house().update(record, { id }, { [shared]: true, [unit]: null });
    return id;
  };
  return {
    valuesOf,
    rowOf,
    valueOf: (record, key) => {
      const field = fieldOf(record, key);
      if (!field) throw new Error(`${record.name} has no field «${key}»`);
      return sampleOf(field);
    },
  };
};

// These speak of a legal value that the files know; each of another funder, because two may not govern the same days.
const ofTheLaw = ({ name }: RecordType, index: number): Input =>
  name === 'ownValue'
    ? { valueId: 'locm.concejo.sesiones_min_mes', says: '4', funder: `Fuente ${index}` }
    : name === 'valueConfirmation'
      ? { valueId: 'locm.concejo.sesiones_min_mes', says: '3', norm: 'Ley 18.695 art. 84' }
      : {};

// A commission is not made without its end, a meeting of lobby without the authority that registers it, a line without its figures.
const ofBodies = ({ name }: RecordType): Input => told[name] ?? {};

const told: Readonly<Record<string, Input>> = {
  body: { endOn: '2030-12-31' },
  meeting: { lobby: false },
  funderAmendmentLine: { code: '33.03.125' },
};

// Of each of these there is at most one decision to publish.
const onlyOne: Readonly<Record<string, string>> = {
  absence: 'tenure',
  publication: 'tenure',
  initiativePublication: 'initiative',
  documentPublication: 'document',
  application: 'initiative',
  ideaScore: 'idea',
  remittance: 'convenio',
};

// There is never a second one.
const onlyInstitution = async (house: House): Promise<string> => {
  const record = house.catalog.record('institution');
  const [row] = (await house.store.house().list(record)).items;
  return row?.id ?? (await house.store.house().create(record, { name: 'Prueba', edition: house.edition })).id;
};

const formats: Readonly<Record<string, (index: number) => string>> = {
  email: (index) => `persona${index}@prueba.test`,
  rut: () => '11.111.111-1',
  bip: (index) => `${40_000_000 + index}-0`,
  commune: (index) => communes[index % communes.length]?.code ?? '',
  year: () => '2026',
  decimal: () => '69751',
  period: (index) => `${1900 + (Math.trunc(index / 12) % 300)}-${String((index % 12) + 1).padStart(2, '0')}`,
};

const plainValue = (field: Field, index: number): unknown => {
  const [first] = Object.keys(field.options ?? {});
  const values: Readonly<Record<string, () => unknown>> = {
    text: () => (formats[field.format ?? ''] ?? ((each: number) => `Prueba ${each}`))(index),
    longText: () => 'Prueba.',
    number: () => field.range?.[0] ?? 1,
    money: () => 1_000,
    date: () => '2026-06-30',
    instant: () => '2026-06-30T12:00:00Z',
    choice: () => first,
    choices: () => [first],
    yesNo: () => true,
    file: () => ({ id: crypto.randomUUID(), name: 'prueba.pdf', size: 1, type: 'application/pdf' }),
    place: () => ({ type: 'Point', coordinates: [-70.65, -33.45] }),
  };
  return values[field.kind]?.();
};
