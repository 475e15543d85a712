import type { Charter } from '../../../charter/index.ts';
import { instant } from '../../../records/fields/instant.ts';
import { longText } from '../../../records/fields/longText.ts';
import { number } from '../../../records/fields/number.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { registrarsOf } from './succession.record.ts';

/** Who decides about an act that its signer could not sign: the head of the institution, and who certifies its acts. */
export const authorityOf = ({ functions }: Charter): string[] =>
  ['ALC1', 'SMU1', 'P1', 'P6'].filter((code) => functions.some((held) => held.code === code));

/** An act that, by what was recorded after it, its signer could not sign: ratified or annulled by who may, never forgotten. */
export const ratificationOf = (charter: Charter) =>
  defineRecord({
    name: 'ratification',
    table: 'ratification',
    label: ['Acto por ratificar', 'Actos por ratificar'],
    serves: [],
    readableBy: [...new Set([...authorityOf(charter), ...registrarsOf(charter)])],
    fields: {
      name: text('Acto', { derived: true }),
      signed: text('Firmado como', { derived: true }),
      signedAt: instant('Firmado el', { derived: true }),
      person: reference('Quién firmó', 'person', { derived: true }),
      post: reference('Cargo', 'post', { derived: true }),
      acts: number('Cambios', { derived: true, help: 'Más de uno cuando se firmaron juntos, como al importar.' }),
      why: longText('Por qué se revisa', { derived: true }),
      about: text('Ficha de que trata', { derived: true, max: 120 }),
      key: text('Clave', { derived: true, unique: true, max: 160 }),
      agreement: text('Acto o acuerdo que lo resuelve', { help: 'El decreto o acuerdo, con su número y fecha.' }),
      note: longText('Fundamento'),
    },
  });

/** The record of acts to be ratified, whichever the charter. */
export type RatificationRecord = ReturnType<typeof ratificationOf>;
