import './reports.css';
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
import { valueOn } from '../../law/index.ts';
import { lawOf } from '../../modules/common/law/index.ts';
import { semesterReport, semesterReportWorkflow } from '../../modules/municipality/accountability/index.ts';
import { reportForms, type ReportKind, reportKinds } from '../../modules/municipality/portfolioReports/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { writesAs } from '../../records/access.ts';
import { showDate } from '../../records/fields/date.ts';
import { Refused } from '../../records/refused.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { lastCuts, semesterName } from './cuts.ts';
import { addressesOf } from './portfolio.ts';
import { refuseOtherEdition } from './shown.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, listReports);

const listReports = async (page: AtDesk) => {
  refuseOtherEdition(page);
  const { items } = await page.desk.list(semesterReport, { sort: { field: 'cutOn', descending: true }, limit: 100 });
  const cuts = lastCuts(dateInChile(page.desk.now));
  return {
    reports: items.map(({ id, name, state, cutOn, author }) => ({
      id,
      name,
      cut: showDate(cutOn),
      state: Object.entries(semesterReportWorkflow.states).find(([key]) => key === state)?.[1] ?? '',
      author: author?.name ?? '',
    })),
    kinds: reportKinds.map((kind) => kindShown(kind, dateInChile(page.desk.now))),
    duty: await dutyOn(page, dateInChile(page.desk.now)),
    canBegin: writesAs(page.desk.actor, semesterReport) !== undefined,
    suggestion: { ...cuts, name: semesterName(cuts.cutOn) },
  };
};

const kindShown = ({ key, title, about }: ReportKind, today: string) => ({
  key,
  title,
  about,
  files: Object.keys(reportForms).map((form) => ({
    form: form.toUpperCase(),
    href: addressesOf({ key }, today).file(form),
  })),
});

/** How often the concejo must be told, as the law says it today. */
const dutyOn = async ({ house }: AtDesk, today: string) => {
  const gap = valueOn(await lawOf(house), 'locm.informe_semestral.max_gap', today);
  return 'missing' in gap ? undefined : { months: gap.value, norm: gap.norm, isVerified: gap.verified };
};

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseOtherEdition(page);
    const values = Object.fromEntries(await args.request.formData());
    try {
      const { id } = await page.desk.create(semesterReport, values);
      return redirect(`/informes/${id}`);
    } catch (error) {
      if (error instanceof Refused)
        return data({ error: error.message, fields: error.errors.map(({ field }) => field) }, error.status);
      throw error;
    }
  });

export default function ReportsPage() {
  const { reports, canBegin, duty } = useLoaderData<typeof loader>();
  return (
    <div className="stack reports">
      <Title>Informes</Title>
      <h1>Informes</h1>
      <Portfolio />
      <h2>Informes semestrales</h2>
      <p className="secondary">
        Lo que la Secretaría Comunal de Planificación informa al concejo
        {duty && (
          <>
            {' '}
            a lo menos cada {duty.months} meses (
            <Link to="/valores-legales/locm.informe_semestral.max_gap">{duty.norm}</Link>
            {!duty.isVerified && ', sin verificar'})
          </>
        )}
        .
      </p>
      {reports.length > 0 ? (
        <ReportList />
      ) : (
        <p>Aún no hay informes. {canBegin && 'Comience eligiendo el corte: las cifras se reúnen solas.'}</p>
      )}
      {canBegin && <NewReport />}
    </div>
  );
}

/** The reports that are compiled when they are asked for. */
function Portfolio() {
  const { kinds } = useLoaderData<typeof loader>();
  return (
    <section className="stack" aria-labelledby="portfolio">
      <h2 id="portfolio">De la cartera, al día que usted elija</h2>
      <ul className="plain kinds">
        {kinds.map(({ key, title, about, files }) => (
          <li key={key}>
            <div>
              <Link to={`/informes/cartera/${key}`}>{title}</Link>
              <p className="secondary small">{about}</p>
            </div>
            <p className="line">
              {files.map(({ form, href }) => (
                <a key={form} className="button small" href={href} aria-label={`${title}, al día de hoy, en ${form}`}>
                  {form}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReportList() {
  const { reports } = useLoaderData<typeof loader>();
  return (
    <TableFrame label="Informes">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Informe</th>
            <th scope="col">Corte</th>
            <th scope="col">Estado</th>
            <th scope="col">Preparado por</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, name, cut, state, author }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/informes/${id}`}>{name}</Link>
              </th>
              <td className="nowrap">{cut}</td>
              <td>{state}</td>
              <td>{author}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const fields = [
  { key: 'name', label: 'Nombre del informe', type: 'text', help: '', required: true },
  {
    key: 'cutOn',
    label: 'Fecha de corte',
    type: 'date',
    help: 'Las cifras se muestran como estaban al término de ese día.',
    required: true,
  },
  {
    key: 'previousCutOn',
    label: 'Corte anterior',
    type: 'date',
    help: 'Para decir qué cambió desde entonces.',
    required: false,
  },
] as const;

function NewReport() {
  const { suggestion } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer && 'error' in answer ? answer : undefined;
  return (
    <section className="stack" aria-labelledby="new-report">
      <h2 id="new-report">Nuevo informe</h2>
      {problem && (
        <p role="alert" className="error">
          {problem.error}
        </p>
      )}
      <Form method="post" className="new-report">
        {fields.map(({ key, label, type, help, required }) => (
          <div className="field" key={key}>
            <label htmlFor={key}>{label}</label>
            <input
              className="input"
              id={key}
              name={key}
              type={type}
              required={required}
              defaultValue={suggestion[key]}
              aria-describedby={help ? `${key}-help` : undefined}
              aria-invalid={problem?.fields.includes(key) || undefined}
            />
            {help && (
              <p className="help" id={`${key}-help`}>
                {help}
              </p>
            )}
          </div>
        ))}
        <p>
          <button type="submit" className="button filled">
            Reunir las cifras
          </button>
        </p>
      </Form>
    </section>
  );
}
