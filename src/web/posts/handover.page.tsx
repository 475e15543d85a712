import './posts.css';
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { handOverOf } from '../../modules/common/posts/index.ts';
import { handOversOf, prepareHandOver } from '../../modules/handOver/index.ts';
import { postPage } from '../../modules/organigram.ts';
import type { Field as FieldType } from '../../records/field.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { fieldOf } from '../../records/record.ts';
import { Refused } from '../../records/refused.ts';
import { Field } from '../fields/Field.tsx';
import { orProblem, refusedForm } from '../form/problems.ts';
import { readForm } from '../form/readForm.ts';
import { Submit } from '../form/Submit.tsx';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { refuseStranger } from './handover.ts';
import { handOverStates } from './handoverStates.ts';
import { Lines } from './Lines.tsx';
import { momentOf } from './moment.ts';

const asked = ['giver', 'receiver', 'note'] as const;

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { house, params } = page;
    const post = await postPage(house, params.id ?? '', momentOf(page));
    await refuseStranger(page, post.id);
    return {
      post: { id: post.id, name: post.name },
      giver: giverOf(post.deputies),
      fields: fieldsOf(page),
      earlier: await handOversOf(house, post.id),
      thread: [
        { name: 'Organigrama', to: '/organigrama' },
        { name: post.name, to: `/cargos/${post.id}` },
        { name: 'Acta de entrega' },
      ],
    };
  });

const giverOf = (deputies: Awaited<ReturnType<typeof postPage>>['deputies']) => {
  const own = deputies.find(({ person }) => person !== undefined);
  return own?.person ? { id: own.person, name: own.name ?? '' } : null;
};

const fieldsOf = ({ house }: Pick<AtDesk, 'house'>): Record<string, FieldType> =>
  Object.fromEntries(
    asked.flatMap((key) => {
      const field = fieldOf(handOverOf(house.charter), key);
      return field ? [[key, field]] : [];
    }),
  );

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const { house, desk, params } = page;
    const form = await args.request.formData();
    const record = handOverOf(house.charter);
    const posted = await readForm(page, record, asked, form);
    const outcome = await orProblem(record, posted, () =>
      prepareHandOver(house, desk.actor, {
        post: params.id ?? '',
        giver: idIn(posted.input.giver),
        receiver: idIn(posted.input.receiver),
        note: typeof posted.input.note === 'string' ? posted.input.note : null,
        documents: linesIn(form, 'documents'),
        assets: linesIn(form, 'assets'),
      }),
    );
    if ('done' in outcome) throw redirect(`/entregas/${outcome.done}`);
    const { problem } = outcome;
    const typed = { ...problem.typed, documents: form.get('documents'), assets: form.get('assets') };
    return refusedForm({ ...problem, typed });
  });

const longest = 300;

const linesIn = (form: FormData, key: string): string[] => {
  const lines = String(form.get(key) ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const long = lines.find((line) => line.length > longest);
  if (long)
    throw new Refused(`«${long.slice(0, 40)}…» pasa de ${longest} letras: acórtela o divídala en dos líneas.`, key);
  return lines;
};

// Who was chosen in the list comes with the name; who was only typed, as the row that was found.
const idIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value ?? '');

/** Prepares the hand-over of a post: the house tells tasks, matters and agreements; the person tells the rest. */
export default function HandOverPage() {
  const { post, giver, fields, earlier } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const values: Readonly<Record<string, unknown>> = { giver };
  return (
    <div className="stack posts-narrow">
      <Title>{`Acta de entrega: ${post.name}`}</Title>
      <h1>Acta de entrega: {post.name}</h1>
      <p className="secondary">
        Cabildo anota las tareas pendientes, los asuntos en curso y los acuerdos a cargo. Usted agrega lo que no está
        aquí. Después la firman quien entrega y quien recibe, cada uno con su clave, y queda con folio.
      </p>
      <Form method="post" className="stack" noValidate>
        {problem && (
          <p className="notice late" role="alert">
            {problem.message}
          </p>
        )}
        <div className="posts-fields">
          {(['giver', 'receiver'] as const).map(
            (key) =>
              fields[key] && (
                <Field
                  key={key}
                  name={key}
                  field={fields[key]}
                  value={problem ? problem.typed[key] : values[key]}
                  error={problem?.errors[key]}
                />
              ),
          )}
        </div>
        <Lines
          name="documents"
          label="Documentos que se entregan"
          help="Uno por línea, con su folio o carpeta."
          value={problem?.typed.documents}
          error={problem?.errors.documents}
        />
        <Lines
          name="assets"
          label="Llaves, accesos y bienes"
          help="Uno por línea. No escriba ninguna contraseña: sólo qué acceso se traspasa."
          value={problem?.typed.assets}
          error={problem?.errors.assets}
        />
        {fields.note && <Field name="note" field={fields.note} value={problem?.typed.note} />}
        <div>
          <Submit>Preparar el acta</Submit>
        </div>
      </Form>
      {earlier.length > 0 && (
        <section className="stack" aria-labelledby="anteriores">
          <h2 id="anteriores">Actas de este cargo</h2>
          <ul className="plain posts-acts">
            {earlier.map(({ id, folio, giver: from, receiver, state, createdAt }) => (
              <li key={id}>
                <Link to={`/entregas/${id}`}>
                  {from.name} entrega a {receiver.name}
                </Link>
                <span className="secondary nowrap">{folio ?? handOverStates[state ?? '']}</span>
                <span className="secondary small">Preparada el {showInstant(createdAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
