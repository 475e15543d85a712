import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { noticePreference, usualPreference } from '../../modules/common/notices/index.ts';
import { addressFor, forgetAddress, noticesOf } from '../../modules/notices.ts';
import { showDate } from '../../records/fields/date.ts';
import { fieldsOf } from '../../records/record.ts';
import { notFound } from '../../records/refused.ts';
import { orProblem, refusedForm } from '../form/problems.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { readForm } from '../form/readForm.ts';
import { Submit } from '../form/Submit.tsx';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { doorOf, sessionAt } from '../signIn/door.ts';
import { CalendarAddress } from './CalendarAddress.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { house, desk, outbox } = page;
    const { email } = await sessionAt(doorOf(args));
    const own = await ownPreference(page);
    return {
      record: noticePreference,
      email,
      sendsMail: outbox?.isConfigured === true,
      holdsPost: desk.actor.holdings.length > 0,
      chosen: own !== undefined,
      values: { ...usualPreference, ...own },
      ...(await noticesOf(house, desk.actor)),
    };
  });

const ownPreference = async ({ desk }: AtDesk) => {
  if (desk.actor.holdings.length === 0) return undefined;
  return (await desk.list(noticePreference, { limit: 1 })).items[0];
};

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const form = await args.request.formData();
    const { house, desk } = page;
    switch (form.get('do')) {
      case 'renew':
        return data({
          address: await addressFor(house, desk.actor, (await doorOf(args)).signIn.origin),
          problem: undefined,
        });
      case 'revoke':
        await forgetAddress(house, desk.actor);
        throw redirect('/avisos');
      default:
        return savePreference(page, form);
    }
  });

const savePreference = async (page: AtDesk, form: FormData) => {
  const { desk } = page;
  if (desk.actor.holdings.length === 0) throw notFound();
  const keys = fieldsOf(noticePreference).flatMap(([key, field]) => (field.derived ? [] : [key]));
  const posted = await readForm(page, noticePreference, keys, form);
  const own = await ownPreference(page);
  const outcome = await orProblem(noticePreference, posted, () =>
    own ? desk.update(noticePreference, { id: own.id }, posted.input) : desk.create(noticePreference, posted.input),
  );
  if ('problem' in outcome) return refusedForm(outcome.problem);
  throw redirect('/avisos?hecho=guardado');
};

/** What a person is told of what expires: by mail, and in their own calendar. */
export default function NoticesPage() {
  const { holdsPost } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <div className="stack" style={{ maxWidth: 820, gap: 28 }}>
      <div className="stack">
        <Title>Avisos</Title>
        <h1>Avisos y calendario</h1>
        {search.get('hecho') === 'guardado' && (
          <p className="notice ok" role="status">
            Guardado.
          </p>
        )}
        {!holdsPost && (
          <p className="notice attention">
            Hoy no ejerce ningún cargo: no se le avisa nada y su calendario está vacío. Al registrarse su nombramiento,
            los avisos comienzan solos.
          </p>
        )}
      </div>
      <ByMail />
      <Next />
      <CalendarAddress />
    </div>
  );
}

function ByMail() {
  const { record, email, sendsMail, holdsPost, chosen, values } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <section className="stack">
      <h2>Resumen diario por correo</h2>
      {sendsMail ? (
        <p>
          Llega a <strong>{email}</strong>, a lo más uno al día y sólo cuando algo suyo se acerca a su fecha.
          {!chosen && holdsPost && ' Todavía no ha elegido: rige lo que ve marcado.'}
        </p>
      ) : (
        <p className="notice attention">
          Esta instalación no tiene servidor de correo, así que no envía nada. Lo que elija aquí regirá cuando lo tenga;
          quien administra Cabildo lo indica en SMTP_URL. Mientras tanto puede usar el calendario de más abajo.
        </p>
      )}
      {holdsPost && (
        <RecordForm record={record} values={values} problem={problem}>
          <Submit>Guardar</Submit>
        </RecordForm>
      )}
    </section>
  );
}

function Next() {
  const { next } = useLoaderData<typeof loader>();
  return (
    <section className="stack">
      <h2>Lo próximo</h2>
      {next.length === 0 && <p className="secondary">Nada suyo vence en los próximos 30 días.</p>}
      <ul className="plain stack" style={{ gap: 8 }}>
        {next.map(({ uid, on, title, about, path, function: owes }) => (
          <li key={uid}>
            <span className="nowrap">{showDate(on)}</span> · <Link to={path}>{title}</Link>{' '}
            <span className="secondary">{[about, owes].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
