import { readVersion } from '../form/readVersion.ts';
import './reports.css';
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { actOnReport, reportSection } from '../../modules/municipality/accountability/index.ts';
import { Refused } from '../../records/refused.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { FigureTable } from './FigureTable.tsx';
import { Narrative, type Saving } from './Narrative.tsx';
import { refuseOtherEdition, type ShownReport, type ShownSection, shownReport } from './shown.ts';
import { ReportPath, Steps } from './Steps.tsx';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, shownReport);

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseOtherEdition(page);
    const { intent, ...values } = Object.fromEntries(await args.request.formData());
    try {
      return intent === 'narrative' ? await saveNarrative(page, values) : await step(page, String(intent), values);
    } catch (error) {
      if (error instanceof Refused) return data<Saving>({ error: error.message }, error.status);
      throw error;
    }
  });

type Values = Record<string, FormDataEntryValue>;

const saveNarrative = async ({ desk }: AtDesk, { section, narrative }: Values): Promise<Saving> => {
  await desk.update(reportSection, { id: String(section) }, { narrative: String(narrative) });
  return { saved: true };
};

const step = async (
  { desk, house, params }: AtDesk,
  intent: string,
  { version, ...asked }: Values,
): Promise<Response> => {
  await actOnReport(desk, house.files, { id: params.id ?? '', version: readVersion(version) }, intent, asked);
  return redirect(`/informes/${params.id}`);
};

/** A saved text changes no figure: the page is not compiled again for it. */
export const shouldRevalidate = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  formData?.get('intent') === 'narrative' ? false : defaultShouldRevalidate;

export default function ReportPage() {
  const report = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const running = JSON.stringify(`${report.title} · cifras al ${report.cut}`).replaceAll('<', '');
  return (
    <div className="report">
      <Title>{report.title}</Title>
      <style>{`@media print { @page { @top-left { content: ${running}; font: 9pt serif; } } }`}</style>
      <header className="stack screen">
        <p className="small">
          <Link to="/informes">Informes</Link>
        </p>
        <ReportPath report={report} />
        {report.observations && (
          <p className="notice">
            <strong>Observaciones:</strong> {report.observations}
          </p>
        )}
        {report.warning && (
          <p className="notice" role="note">
            <strong>Advertencia:</strong> {report.warning}
          </p>
        )}
        <Steps report={report} error={answer && 'error' in answer ? answer.error : undefined} />
      </header>
      <Outline report={report} />
      <article className="paper">
        <p className="institution">{report.institution}</p>
        <h1>{report.title}</h1>
        <p className="secondary">
          Cifras al {report.cut}
          {report.previousCut && ` · corte anterior ${report.previousCut}`}
        </p>
        {report.presented && <p className="secondary">{report.presented}</p>}
        {report.sections.map((section) => (
          <Part key={section.id} section={section} canWrite={report.canWrite} />
        ))}
        <Signatures report={report} />
      </article>
    </div>
  );
}

function Outline({ report }: { report: ShownReport }) {
  return (
    <nav className="outline screen" aria-label="Contenido del informe">
      <ol>
        {report.sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
      <p className="stack">
        <a className="button small" href={`/informes/${report.id}/documento/pdf`}>
          Descargar PDF
        </a>
        <a className="button small" href={`/informes/${report.id}/documento/docx`}>
          Descargar DOCX
        </a>
        {report.seal && (
          <a className="button small" href={`/informes/${report.id}/documento/json`}>
            Cifras selladas (JSON)
          </a>
        )}
      </p>
      {report.canWrite && (
        <p className="small">
          Para usar su membrete, baje la <a href={`/informes/${report.id}/documento/plantilla`}>plantilla DOCX</a>,
          edítela y súbala en <Link to="/fichas/document-templates">Plantillas de documentos</Link>.
        </p>
      )}
      <p className="small secondary">Cada cifra con puntos lleva a sus filas, como estaban al corte.</p>
    </nav>
  );
}

function Part({ section, canWrite }: { section: ShownSection; canWrite: boolean }) {
  return (
    <section id={section.id} aria-labelledby={`title-${section.id}`} className="stack">
      <h2 id={`title-${section.id}`}>{section.title}</h2>
      <Narrative section={section} canWrite={canWrite} />
      {section.missing && <p className="secondary">{section.missing}</p>}
      {section.tables.map((table) => (
        <FigureTable key={table.key} table={table} />
      ))}
    </section>
  );
}

function Signatures({ report }: { report: ShownReport }) {
  return (
    <section aria-labelledby="signatures" className="stack">
      <h2 id="signatures">Firmas</h2>
      {report.signatures.length === 0 && <p className="secondary">Nadie lo ha revisado ni aprobado todavía.</p>}
      {report.signatures.map(({ name, post, capacity, act }) => (
        <p key={act}>
          <strong>{name}</strong>
          <br />
          {post}
          <br />
          <span className="secondary small">
            {capacity} · {act}
          </span>
        </p>
      ))}
      {report.seal && <p className="secondary small seal">Cifras selladas: SHA-256 {report.seal}</p>}
    </section>
  );
}
