import { useEffect, useRef, useState } from 'react';
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
import { importable, receiveFile, runsOf } from '../../modules/common/imports/index.ts';
import { Refused } from '../../records/refused.ts';
import { atDesk } from '../page.ts';
import { counted, rowNoun } from '../counted.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import './imports.css';

const largestFile = 50 * 1024 * 1024;

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, url }) => {
    const lists = importable(house, desk.actor).map(({ name, label }) => ({ name, label: label[1] }));
    const wanted = url.searchParams.get('lista') ?? '';
    const into = lists.find(({ name }) => name === wanted || house.catalog.record(name).path === wanted)?.name;
    return {
      lists,
      into: into ?? lists.find(({ name }) => name === 'initiative')?.name,
      runs: await runsOf(house, desk.actor),
      thread: [{ name: 'Importar' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk }) => {
    const form = await args.request.formData();
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0)
      return data(
        { problem: 'Elija un archivo: una planilla de Excel (.xlsx o .xls), LibreOffice (.ods) o CSV.' },
        422,
      );
    if (file.size > largestFile) return data({ problem: 'El archivo pesa más de 50 MB: divídalo en partes.' }, 413);
    try {
      const kept = await house.files.save(new Uint8Array(await file.arrayBuffer()));
      const run = await receiveFile(house, desk.actor, String(form.get('record')), {
        name: file.name,
        type: file.type,
        kept,
      });
      throw redirect(`/importar/${run.id}`);
    } catch (problem) {
      if (problem instanceof Refused) return data({ problem: problem.message }, problem.status);
      throw problem;
    }
  });

/** Brings a spreadsheet into a list: first the file. */
export default function ImportsPage() {
  const { lists, into, runs } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const form = useRef<HTMLFormElement>(null);
  const isOver = useDrop(form);
  if (lists.length === 0)
    return (
      <div className="stack">
        <Title>Importar</Title>
        <h1>Importar</h1>
        <p>Sus funciones no permiten escribir en ninguna lista. Pida la importación a quien lleva la lista.</p>
      </div>
    );
  return (
    <div className="stack imports" data-over={isOver || undefined}>
      <Title>{problem ? 'Revise: Importar' : 'Importar'}</Title>
      <h1>Importar una planilla</h1>
      <Steps now="file" />
      <Form method="post" encType="multipart/form-data" className="stack drop" ref={form}>
        <div className="field">
          <label htmlFor="record">Lista que recibe las filas</label>
          <select className="input" id="record" name="record" defaultValue={into}>
            {lists.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="file">Archivo</label>
          <input
            className="input"
            id="file"
            name="file"
            type="file"
            required
            accept=".csv,.xlsx,.xls,.ods,.xml,.txt"
            aria-describedby="file-help"
            aria-invalid={problem ? true : undefined}
          />
          <p className="help" id="file-help">
            Excel (.xlsx o .xls), LibreOffice (.ods) o CSV, hasta 50 MB, tal como lo tiene: los títulos pueden estar más
            abajo y llamarse de otro modo. También puede soltarlo en cualquier parte de esta página. Nada se guarda en
            la lista hasta que usted aplique.
          </p>
          {problem && (
            <p className="error" role="alert">
              {problem}
            </p>
          )}
        </div>
        <div>
          <Submit>Leer el archivo</Submit>
        </div>
      </Form>
      {runs.length > 0 && (
        <section className="stack" style={{ gap: 4 }}>
          <h2>Importaciones anteriores</h2>
          <ul className="plain linked">
            {runs.map((run) => (
              <li className="line spread" key={run.id}>
                <Link to={`/importar/${run.id}`}>{run.fileName}</Link>
                <span className="small">
                  {run.list} · {run.state}
                  {run.rows !== null && ` · ${counted(run.rows, rowNoun)}`} · {showInstant(run.createdAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The three steps, with the one that one is at. */
export function Steps({ now }: { now: 'file' | 'columns' | 'review' }) {
  const steps = [
    ['file', 'Archivo'],
    ['columns', 'Columnas'],
    ['review', 'Revisión'],
  ] as const;
  return (
    <ol className="steps" aria-label="Pasos">
      {steps.map(([key, label], index) => (
        <li key={key} aria-current={key === now ? 'step' : undefined}>
          {index + 1}. {label}
        </li>
      ))}
    </ol>
  );
}

/** A file dropped anywhere on the page goes into the form and is sent. */
const useDrop = (form: React.RefObject<HTMLFormElement | null>): boolean => {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => setOver(event.relatedTarget !== null);
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const input = form.current?.elements.namedItem('file');
      if (!(input instanceof HTMLInputElement) || !event.dataTransfer?.files.length) return;
      input.files = event.dataTransfer.files;
      form.current?.requestSubmit();
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [form]);
  return isOver;
};
