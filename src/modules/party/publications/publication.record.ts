import { date } from '../../../records/fields/date.ts';
import { file } from '../../../records/fields/file.ts';
import { reference } from '../../../records/fields/reference.ts';
import { text } from '../../../records/fields/text.ts';
import { defineRecord } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';

/** That a leader's post may be told outside: nothing of the party is public unless somebody says so and the person agrees. */
export const publication = defineRecord({
  name: 'publication',
  table: 'publication',
  label: ['Publicación de un cargo', 'Publicaciones de cargos'],
  serves: ['P1', 'P4'],
  title: 'tenure',
  recognisedBy: ['tenure'],
  fields: {
    tenure: reference('Nombramiento que se publica', 'tenure', { required: true, unique: true }),
    consent: text('Cómo lo autorizó la persona', {
      required: true,
      help: 'Como «Carta firmada de 3 de marzo de 2026». Decir que alguien dirige un partido revela su militancia: sin su autorización escrita no se publica.',
    }),
    consentOn: date('Fecha de la autorización', { required: true }),
    document: file('Autorización firmada'),
    agreement: text('Acuerdo que lo dispone', { help: 'Número y fecha del acuerdo de la dirección, si lo hubo.' }),
    withdrawal: text('Por qué se retira', { help: 'Basta con que la persona lo pida.' }),
  },
});

/** A publication is proposed, goes out and may be withdrawn at any time; only what is out is seen by the public. */
export const publicationWorkflow = defineWorkflow(publication, {
  start: 'proposed',
  states: { proposed: 'Propuesta', published: 'Publicada', withdrawn: 'Retirada' },
  closed: ['published'],
  actions: {
    publish: { label: 'Publicar', from: ['proposed', 'withdrawn'], to: 'published', by: ['P1', 'P4'] },
    withdraw: {
      label: 'Retirar de lo público',
      from: ['published'],
      to: 'withdrawn',
      by: ['P1', 'P4', 'P6'],
      asks: ['withdrawal'],
    },
  },
});
