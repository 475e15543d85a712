import './reports.css';
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { reportForms, subtitleOf } from '../../modules/municipality/portfolioReports/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { FigureTable } from './FigureTable.tsx';
import { addressesOf, reportAt } from './portfolio.ts';
import { shownTable } from './shown.ts';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, shownPortfolio);

const shownPortfolio = async (page: AtDesk) => {
  const report = await reportAt(page);
  const { kind, cutOn, institution, parts } = report;
  const { rows, file } = addressesOf(kind, cutOn);
  return {
    key: kind.key,
    title: kind.title,
    about: kind.about,
    subtitle: subtitleOf(report),
    institution,
    cutOn,
    today: dateInChile(page.desk.now),
    files: Object.keys(reportForms).map((form) => ({ form: form.toUpperCase(), href: file(form) })),
    parts: await Promise.all(
      parts.map(async ({ title, narrative, tables }, index) => ({
        id: `parte-${index + 1}`,
        title,
        narrative,
        tables: await Promise.all(tables.map((table) => shownTable(rows, cutOn, table))),
      })),
    ),
  };
};

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

/** A report of the portfolio as it will be printed; every figure leads to its rows, as of the cut. */
export default function PortfolioReportPage() {
  const report = useLoaderData<typeof loader>();
  const { key, title, about, subtitle, institution, cutOn, parts } = report;
  const running = JSON.stringify(`${title} · ${subtitle}`).replaceAll('<', '');
  return (
    <div className="report" key={`${key} ${cutOn}`}>
      <Title>{title}</Title>
      <style>{`@media print { @page { @top-left { content: ${running}; font: 9pt serif; } } }`}</style>
      <header className="stack screen">
        <p className="small">
          <Link to="/informes">Informes</Link>
        </p>
        <p className="secondary">{about}</p>
        <CutForm report={report} />
      </header>
      <Outline report={report} />
      <article className="paper">
        <p className="institution">{institution}</p>
        <h1>{title}</h1>
        <p className="secondary">{subtitle}</p>
        {parts.map((part) => (
          <section key={part.id} id={part.id} aria-labelledby={`title-${part.id}`} className="stack">
            <h2 id={`title-${part.id}`}>{part.title}</h2>
            {part.narrative && <p className="narrative">{part.narrative}</p>}
            {part.tables.map((table) => (
              <FigureTable key={table.key} table={table} />
            ))}
          </section>
        ))}
      </article>
    </div>
  );
}

function CutForm({ report: { cutOn, today } }: { report: Shown }) {
  return (
    <Form className="line cut">
      <label htmlFor="al">Fecha de corte</label>
      <input className="input" id="al" type="date" name="al" defaultValue={cutOn} max={today} required />
      <button className="button" type="submit">
        Ver a ese día
      </button>
      {cutOn === today && <span className="secondary small">El día aún no termina: las cifras son las de ahora.</span>}
    </Form>
  );
}

function Outline({ report: { parts, files } }: { report: Shown }) {
  return (
    <nav className="outline screen" aria-label="Contenido del informe">
      <ol>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
      <p className="stack">
        {files.map(({ form, href }) => (
          <a key={form} className="button small" href={href}>
            Descargar {form}
          </a>
        ))}
      </p>
      <p className="small secondary">Cada cifra con puntos lleva a sus filas, como estaban al corte.</p>
    </nav>
  );
}
