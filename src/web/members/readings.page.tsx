import './members.css';
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
import { can } from '../../charter/index.ts';
import { provenances, reconcile, rollReading } from '../../modules/party/members/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { Refused } from '../../records/refused.ts';
import { RefusalNotice } from '../form/RefusalNotice.tsx';
import { Submit } from '../form/Submit.tsx';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { refusalOf } from './sealedForm.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk }) => {
    const { items } = await desk.list(rollReading, { limit: 100, sort: { field: 'cutOn', descending: true } });
    const pending = await house.database.rows<{ reading: string; count: number }>(
      'select reading, count(*) as count from roll_difference where resolution is null group by reading',
    );
    const left = new Map(pending.map(({ reading, count }) => [reading, count]));
    return {
      readings: items.map((each) => ({ ...each, cut: showDate(each.cutOn ?? ''), pending: left.get(each.id) ?? 0 })),
      provenances: Object.entries(provenances),
      mayWrite: can(desk.actor, ['P6']).allowed,
      thread: [{ name: 'Militantes', to: '/fichas/members' }, { name: 'Conciliación' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk }) => {
    const form = await args.request.formData();
    const file = form.get('file');
    try {
      if (!(file instanceof File) || file.size === 0)
        throw new Refused('Elija el archivo del Servicio Electoral.', 'file');
      const { reading, notRead, undated } = await reconcile(house, desk.actor, {
        name: file.name.slice(0, 200),
        bytes: new Uint8Array(await file.arrayBuffer()),
        cutOn: String(form.get('cutOn') ?? ''),
        obtained: String(form.get('obtained') ?? ''),
        isWhole: form.has('isWhole'),
      });
      const told = new URLSearchParams();
      if (notRead.length > 0) told.set('filas', notRead.map(({ row }) => row).join(', '));
      if (undated.length > 0) told.set('sinFecha', undated.join(', '));
      return redirect(`/fichas/roll-readings/${reading}?${told}`);
    } catch (error) {
      if (error instanceof Refused && error.status !== 404) return data(refusalOf('file', error), 422);
      throw error;
    }
  });

/** The comparisons with the electoral service's register, and the form for a new one. */
export default function ReadingsPage() {
  const { readings, provenances: ways, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack" style={{ gap: 24 }}>
      <Title>Conciliación</Title>
      <h1>Conciliación con el registro electoral</h1>
      <p className="secondary">
        El registro de afiliados lo lleva el Servicio Electoral (Ley 18.603). Aquí se compara con las fichas, persona
        por persona, y alguien decide cada diferencia.
      </p>
      {mayWrite && (
        <Form method="post" encType="multipart/form-data" className="panel stack">
          <h2>Conciliar un archivo</h2>
          {refused && <RefusalNotice refused={refused} />}
          <div className="members-bar">
            <div className="field">
              <label htmlFor="file">Archivo (.csv o .xlsx)</label>
              <input className="input" id="file" name="file" type="file" accept=".csv,.xlsx,.txt" />
            </div>
            <div className="field">
              <label htmlFor="cutOn">El registro al día</label>
              <input className="input" id="cutOn" name="cutOn" type="date" />
            </div>
            <div className="field">
              <label htmlFor="obtained">Cómo se obtuvo</label>
              <select className="input" id="obtained" name="obtained" defaultValue="">
                <option value="" disabled>
                  Elija
                </option>
                {ways.map(([key, label]) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
          </div>
          {refused?.errors.isWhole && (
            <label className="line">
              <input type="checkbox" name="isWhole" /> Es la nómina completa de esta comuna
            </label>
          )}
          <div className="line">
            <Submit>Comparar</Submit>
          </div>
        </Form>
      )}
      {readings.length === 0 ? <p>Todavía no se ha conciliado ningún archivo.</p> : <Table readings={readings} />}
    </div>
  );
}

interface Reading {
  id: string;
  name: string | null;
  cut: string;
  same: number | null;
  onlyHere: number | null;
  onlyThere: number | null;
  differ: number | null;
  pending: number;
}

function Table({ readings }: { readings: readonly Reading[] }) {
  return (
    <TableFrame label="Conciliaciones">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Registro al</th>
            <th scope="col">Archivo</th>
            {['Iguales', 'Sólo aquí', 'Sólo allá', 'Difieren', 'Por resolver'].map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readings.map(({ id, name, cut, same, onlyHere, onlyThere, differ, pending }) => (
            <tr key={id}>
              <th scope="row" className="nowrap">
                <Link to={`/fichas/roll-readings/${id}`}>{cut}</Link>
              </th>
              <td>{name}</td>
              <td className="number">{same}</td>
              <td className="number">{onlyHere}</td>
              <td className="number">{onlyThere}</td>
              <td className="number">{differ}</td>
              <td className="number">{pending}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
