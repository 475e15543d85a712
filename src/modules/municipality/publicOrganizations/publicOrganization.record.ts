import { choice } from '../../../records/fields/choice.ts';
import { date } from '../../../records/fields/date.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

/** What an institution is, as people name it. */
export const organizationKinds = {
  ministry: 'Ministerio o subsecretaría',
  publicService: 'Servicio público',
  regionalGovernment: 'Gobierno regional',
  municipality: 'Municipalidad o su corporación',
  university: 'Universidad o instituto',
  stateCompany: 'Empresa del Estado',
  company: 'Empresa',
  foundation: 'Fundación, corporación u ONG',
  community: 'Organización comunitaria',
  other: 'Otra',
} as const;

/** An institution with which the commune works, public or private: an «organization» of Popolo. */
export const publicOrganization = defineRecord({
  name: 'publicOrganization',
  table: 'public_organization',
  path: 'public-organizations',
  label: ['Institución', 'Instituciones'],
  serves: ['G6', 'E1', 'E2', 'E5', 'E6'],
  recognisedBy: ['rut'],
  fields: {
    name: text('Nombre', { required: true }),
    otherName: text('Sigla u otro nombre', { max: 120 }),
    sphere: choice(
      'Ámbito',
      { public: 'Pública', private: 'Privada' },
      { help: 'Si la clase lo dice, Cabildo lo completa.' },
    ),
    kind: choice('Clase', organizationKinds),
    rut: text('RUT', { format: 'rut', unique: true, help: 'El de la institución, nunca el de una persona.' }),
    stateCode: text('Código del Estado', {
      unique: true,
      max: 40,
      help: 'El del Codificador del Estado, si lo tiene. Los de municipalidades comienzan con PE-MUN.',
    }),
    sector: text('Sector', { max: 120 }),
    parent: reference('Depende de', 'publicOrganization'),
    commune: reference('Comuna', 'commune'),
    website: text('Sitio web', { max: 300, help: 'La dirección completa, como https://www.ejemplo.cl.' }),
    dissolvedOn: date('Dejó de existir el'),
  },
});
