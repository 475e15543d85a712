import './calendar.css';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { openable, openTermOf } from '../../modules/calendar.ts';
import { isLocalDate } from '../../law/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { Refused } from '../../records/refused.ts';
import { Submit } from '../form/Submit.tsx';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house }) => ({
    terms: openable(house.edition).toSorted((a, b) => a.name.localeCompare(b.name, 'es')),
    today: dateInChile(house.clock.now()),
    thread: [{ name: 'Calendario', to: '/calendario' }, { name: 'Abrir un plazo' }],
  }));

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk }) => {
    const form = await args.request.formData();
    const [term, startOn, name] = ['term', 'startOn', 'name'].map((key) => String(form.get(key) ?? '').trim());
    try {
      if (!startOn || !isLocalDate(startOn)) throw new Refused('Escriba el día en que comienza el plazo.', 'startOn');
      const id = await openTermOf(house, desk, term ?? '', { startOn, ...(name ? { name } : {}) });
      if (!id) throw new Refused('Elija qué plazo comienza.', 'term');
      throw redirect(`/fichas/tasks/${id}`);
    } catch (refused) {
      if (!(refused instanceof Refused) || refused.status === 404) throw refused;
      return data({ message: refused.message, typed: { term, startOn, name } }, 422);
    }
  });

/** A term that begins when something happens: which one, from which day, about what. */
export default function OpenPage() {
  const { terms, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack" style={{ maxWidth: 720 }}>
      <Title>Abrir un plazo</Title>
      <h1>Abrir un plazo</h1>
      <p className="secondary">
        Hay plazos que nadie conoce hasta que algo ocurre: llega una solicitud, se cita una sesión, vence una garantía.
        Diga qué ocurrió y qué día; Cabildo cuenta el vencimiento y lo pone en las funciones de quien lo debe.
      </p>
      {refused && (
        <p className="notice late" role="alert">
          {refused.message}
        </p>
      )}
      <Form method="post" className="form">
        <div className="grid">
          <div className="field wide">
            <label htmlFor="term">Plazo</label>
            <select className="input" id="term" name="term" required defaultValue={refused?.typed.term ?? ''}>
              <option value="">Elija…</option>
              {terms.map(({ id, name, norm, owes }) => (
                <option key={id} value={id}>
                  {name} · {owes} · {norm}
                </option>
              ))}
            </select>
          </div>
          <div className="field wide">
            <label htmlFor="startOn">Día que le da inicio</label>
            <input
              className="input"
              type="date"
              id="startOn"
              name="startOn"
              required
              defaultValue={refused?.typed.startOn ?? today}
            />
          </div>
          <div className="field wide">
            <label htmlFor="name">Sobre qué</label>
            <input
              className="input"
              id="name"
              name="name"
              maxLength={200}
              placeholder="Solicitud MU123T0001234"
              defaultValue={refused?.typed.name ?? ''}
            />
          </div>
        </div>
        <div className="ends">
          <Submit className="button filled">Abrir el plazo</Submit>
        </div>
      </Form>
    </div>
  );
}
