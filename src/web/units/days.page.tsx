import './units.css';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { calendarConfirmation } from '../../modules/common/calendarDays/index.ts';
import { Refused } from '../../records/refused.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { DaysTable } from './DaysTable.tsx';
import { daysData } from './days.data.ts';
import { Standing } from './Standing.tsx';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, daysData);

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ desk }) => {
    const form = await args.request.formData();
    const year = String(form.get('year') ?? '');
    try {
      await desk.create(calendarConfirmation, { year, note: form.get('note') });
    } catch (error) {
      if (error instanceof Refused) return data({ problem: error.message }, error.status);
      throw error;
    }
    throw redirect(`/dias-inhabiles?ano=${encodeURIComponent(year)}`);
  });

/** The days on which no term runs: by rule, by hand, and looked through by a person each year. */
export default function DaysPage() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { year, years, warning, next, mayExcept, elsewhere } = page;
  return (
    <div className="stack" style={{ gap: 24 }}>
      <Title>{`Días inhábiles de ${year}`}</Title>
      <div className="line spread">
        <h1>Días inhábiles de {year}</h1>
        <nav aria-label="Años" className="line">
          {years.before && <Link to={`?ano=${years.before}`}>{years.before}</Link>}
          <strong>{year}</strong>
          {years.after && <Link to={`?ano=${years.after}`}>{years.after}</Link>}
        </nav>
      </div>
      <p className="secondary">
        Los sábados y domingos tampoco son hábiles (Ley 19.880, art. 25). Los feriados se calculan con sus leyes; una
        persona los revisa y confirma cada año.
      </p>
      {warning && (
        <p className="notice attention">
          {warning} <Link to={`?ano=${next}`}>Ver {next}</Link>
        </p>
      )}
      {!elsewhere && <Standing page={page} problem={problem} />}
      <Places page={page} />
      <DaysTable page={page} />
      {mayExcept && (
        <p className="line">
          <Link className="button" to={`/fichas/day-exceptions/nueva?${adding(year)}`}>
            Agregar una excepción
          </Link>
          <Link to="/fichas/day-exceptions">Todas las excepciones</Link>
          <Link to="/fichas/calendar-confirmations">Confirmaciones</Link>
        </p>
      )}
    </div>
  );
}

const adding = (year: number): URLSearchParams =>
  new URLSearchParams({ kind: 'holiday', reach: 'country', volver: `/dias-inhabiles?ano=${year}` });

type Page = Awaited<ReturnType<typeof daysData>>;

/** Another region's holidays, to count a term that runs there. */
function Places({ page: { year, regions, elsewhere } }: { page: Page }) {
  return (
    <Form method="get" className="line">
      <input type="hidden" name="ano" value={year} />
      <label htmlFor="region">Feriados que rigen en</label>
      <select className="input units-region" id="region" name="region" defaultValue={elsewhere?.code ?? ''}>
        <option value="">la comuna de la institución</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        Ver
      </button>
    </Form>
  );
}
