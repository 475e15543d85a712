import { reference } from '../../../records/fields/reference.ts';
import { longText } from '../../../records/fields/longText.ts';
import { text } from '../../../records/fields/text.ts';
import { yesNo } from '../../../records/fields/yesNo.ts';
import { anyPost } from '../../../records/access.ts';
import { defineRecord } from '../../../records/record.ts';

/** A way of looking at a list that a person keeps: columns, filters, order, groups. */
export const savedView = defineRecord({
  name: 'savedView',
  table: 'saved_view',
  label: ['Vista', 'Vistas'],
  serves: anyPost,
  ownedBy: 'person',
  sharedBy: ['shared', 'unit'],
  fields: {
    name: text('Nombre', { required: true, max: 80 }),
    person: reference('De', 'person', { derived: true }),
    record: text('Lista', { required: true, max: 60 }),
    settings: longText('Ajustes', { required: true, help: 'Lo escribe la grilla al guardar la vista.' }),
    shared: yesNo('Compartida'),
    unit: reference('Con la unidad', 'unit', { help: 'Sin unidad, se ofrece a toda la casa.' }),
  },
});
