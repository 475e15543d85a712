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
import { absenceOf, declareAbsence, ownTenures } from '../../modules/common/posts/index.ts';
import { mayRegister } from '../../modules/absences.ts';
import type { Field as FieldType } from '../../records/field.ts';
import { fieldOf } from '../../records/record.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { Field } from '../fields/Field.tsx';
import { orProblem, refusedForm } from '../form/problems.ts';
import { readForm } from '../form/readForm.ts';
import { ProblemSummary } from '../form/RecordForm.tsx';
import { Submit } from '../form/Submit.tsx';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { heldNow } from './held.ts';

const asked = ['startAt', 'endAt', 'cause', 'scope', 'document', 'note'] as const;

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { house, desk, url } = page;
    const own = await ownTenures(house.database, desk.actor.person, desk.now);
    const ofOthers = mayRegister(house, desk.actor) && url.searchParams.has('otra');
    if (own.length === 0 && !mayRegister(house, desk.actor)) throw notFound();
    const others = ofOthers || own.length === 0 ? await heldNow(house) : [];
    const choices = others.length > 0 ? others : own.map(({ id, postLabel }) => ({ id, label: postLabel }));
    const codes = new Set(own.flatMap(({ postCode }) => functionsOf(page, postCode)));
    return {
      choices,
      ofOthers: others.length > 0,
      mayRegister: mayRegister(house, desk.actor),
      now: desk.now.toISOString(),
      fields: fieldsFor(page, codes.size > 0 && others.length === 0 ? codes : undefined),
      thread: [{ name: 'Declarar ausencia' }],
    };
  });

const functionsOf = ({ house }: AtDesk, postCode: string): readonly string[] =>
  house.charter.posts.find(({ code }) => code === postCode)?.functions ?? [];

/** The fields of an absence; of the functions, those of the person's own posts. */
const fieldsFor = ({ house }: AtDesk, codes: ReadonlySet<string> | undefined): Record<string, FieldType> => {
  const absence = absenceOf(house.charter);
  return Object.fromEntries(
    asked.flatMap((key) => {
      const field = fieldOf(absence, key);
      if (!field) return [];
      const options = Object.entries(field.options ?? {}).filter(([code]) => codes === undefined || codes.has(code));
      return [[key, key === 'scope' ? { ...field, options: Object.fromEntries(options) } : field]];
    }),
  );
};

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const { house, desk } = page;
    const absence = absenceOf(house.charter);
    const form = await args.request.formData();
    const posted = await readForm(page, absence, asked, form);
    const tenure = String(form.get('tenure') ?? '');
    const outcome = await orProblem(absence, posted, async () => {
      if (!tenure) throw new Refused('Elija de qué cargo se ausenta.', 'tenure');
      return declareAbsence({ store: house.store, absence }, desk.actor, tenure, posted.input);
    });
    if ('problem' in outcome) return refusedForm(outcome.problem);
    house.forgetActors();
    throw redirect(`/ausencias/${outcome.done.id}?hecho=declarada`);
  });

/** Says that one is away: since now and on leave, unless something else is said. */
export default function DeclarePage() {
  const { choices, ofOthers, mayRegister: registers, now, fields } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const values: Readonly<Record<string, unknown>> = { startAt: now, cause: 'leave' };
  const fieldAt = (key: (typeof asked)[number]) => {
    const field = fields[key];
    const value = problem ? problem.typed[key] : values[key];
    return field && <Field key={key} name={key} field={field} value={value} error={problem?.errors[key]} />;
  };
  return (
    <div className="stack posts-narrow">
      <Title>Declarar ausencia</Title>
      <h1>{ofOthers ? 'Registrar la ausencia de otra persona' : 'Declarar mi ausencia'}</h1>
      <p className="secondary">
        Desde esa hora firma quien corresponda por la norma o el acuerdo, con su calidad; a la hora de volver, usted
        otra vez. Reciben un aviso quien reemplaza y quien vuelve.
      </p>
      <Form method="post" encType="multipart/form-data" className="stack" noValidate>
        {problem && <ProblemSummary record={recordLike(fields)} problem={problem} />}
        <Whose choices={choices} ofOthers={ofOthers} error={problem?.errors.tenure} />
        <div className="posts-pair">
          {fieldAt('startAt')}
          {fieldAt('endAt')}
        </div>
        {fieldAt('cause')}
        <details open={problem !== undefined || undefined}>
          <summary>Sólo algunas funciones, documento, observación</summary>
          <div className="stack posts-more">
            {fieldAt('scope')}
            {fieldAt('document')}
            {fieldAt('note')}
          </div>
        </details>
        <div className="line">
          <Submit>Declarar ausencia</Submit>
          <Link className="button" to="/">
            Cancelar
          </Link>
        </div>
      </Form>
      {registers && !ofOthers && (
        <p>
          <Link to="/ausencias/nueva?otra=1" reloadDocument>
            Registrar la ausencia de otra persona
          </Link>
        </p>
      )}
    </div>
  );
}

const recordLike = (fields: Record<string, FieldType>) => ({
  name: 'absence',
  table: 'absence',
  path: 'absences',
  label: ['Ausencia', 'Ausencias'] as const,
  serves: [],
  title: 'cause',
  fields,
});

interface WhoseProps {
  choices: { id: string; label: string }[];
  ofOthers: boolean;
  error?: string;
}

function Whose({ choices, ofOthers, error }: WhoseProps) {
  const [only] = choices;
  if (only && choices.length === 1)
    return (
      <p>
        <input type="hidden" name="tenure" value={only.id} />
        <strong>{only.label}</strong>
      </p>
    );
  return (
    <div className="field">
      <label htmlFor="campo-tenure">{ofOthers ? 'Quién se ausenta' : 'De qué cargo'}</label>
      <select
        className="input"
        id="campo-tenure"
        name="tenure"
        defaultValue={ofOthers ? '' : only?.id}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error && 'campo-tenure-error'}
      >
        {ofOthers && <option value="">Elija…</option>}
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {error && (
        <span className="error" id="campo-tenure-error">
          {error}
        </span>
      )}
    </div>
  );
}
