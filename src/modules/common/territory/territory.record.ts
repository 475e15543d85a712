import { choice } from '../../../records/fields/choice.ts';
import { number } from '../../../records/fields/number.ts';
import { place } from '../../../records/fields/place.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';

const administration = ['ADM1'];

/** One of the sixteen regions. */
export const region = defineRecord({
  name: 'region',
  table: 'region',
  label: ['Región', 'Regiones'],
  serves: administration,
  recognisedBy: ['code'],
  fields: {
    name: text('Nombre', { required: true }),
    code: text('Código', { required: true, unique: true }),
  },
});

/** One of the fifty-six provinces. */
export const province = defineRecord({
  name: 'province',
  table: 'province',
  label: ['Provincia', 'Provincias'],
  serves: administration,
  recognisedBy: ['code'],
  fields: {
    name: text('Nombre', { required: true }),
    code: text('Código', { required: true, unique: true }),
    region: reference('Región', 'region', { required: true }),
  },
});

/** One of the 346 communes, by its single territorial code (CUT). */
export const commune = defineRecord({
  name: 'commune',
  table: 'commune',
  label: ['Comuna', 'Comunas'],
  serves: administration,
  recognisedBy: ['code'],
  fields: {
    name: text('Nombre', { required: true }),
    code: text('CUT', { required: true, unique: true, format: 'commune' }),
    province: reference('Provincia', 'province', { required: true }),
  },
});

/** A town, village or sector of the institution's own commune. */
export const locality = defineRecord({
  name: 'locality',
  table: 'locality',
  label: ['Localidad', 'Localidades'],
  serves: ['ADM1', 'G4', 'G7'],
  recognisedBy: ['name'],
  fields: {
    name: text('Nombre', { required: true, unique: true }),
    kind: choice('Clase', { urban: 'Urbana', rural: 'Rural' }),
    population: number('Población', { unit: 'personas', range: [0, 10_000_000] }),
    place: place('Lugar'),
  },
});

/** A unidad vecinal: the territory of one junta de vecinos (Ley 19.418 art. 37). */
export const neighbourhoodUnit = defineRecord({
  name: 'neighbourhoodUnit',
  table: 'neighbourhood_unit',
  label: ['Unidad vecinal', 'Unidades vecinales'],
  serves: ['ADM1', 'G4', 'G7'],
  recognisedBy: ['name'],
  fields: {
    name: text('Nombre', { required: true, unique: true, help: 'Como «UV 7 Las Acacias».' }),
    locality: reference('Localidad', 'locality'),
    population: number('Población', { unit: 'personas', range: [0, 10_000_000] }),
  },
});
