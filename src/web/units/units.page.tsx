import './units.css';
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Series } from '../../law/units/index.ts';
import { receivePublished } from '../../modules/common/units/index.ts';
import { Refused } from '../../records/refused.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { BringTable, type Brought } from './BringTable.tsx';
import { Converter } from './Converter.tsx';
import { unitsData } from './units.data.ts';
import { YearTable } from './YearTable.tsx';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, unitsData);

const largestTable = 5 * 1024 * 1024;

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    try {
      const received = await bring(page, await args.request.formData());
      return received.notes.length > 0 ? data<Brought>(received) : redirect(`/importar/${received.run}`);
    } catch (error) {
      if (error instanceof Refused) return data<Brought>({ problem: error.message }, error.status);
      throw error;
    }
  });

const bring = async ({ house, desk }: AtDesk, form: FormData) => {
  const file = form.get('file');
  const pasted = String(form.get('pasted') ?? '').trim();
  const isFile = file instanceof File && file.size > 0;
  if (!isFile && pasted === '') throw new Refused('Elija un archivo o pegue la tabla.');
  if (isFile && file.size > largestTable)
    throw new Refused('El archivo pesa más de 5 MB: no parece una tabla de valores.');
  const year = String(form.get('year') ?? '').trim();
  if (year !== '' && !/^(19|20)\d\d$/.test(year)) throw new Refused('Escriba el año con cuatro cifras, como 2026.');
  return receivePublished(house, desk.actor, {
    name: isFile ? file.name : 'Tabla pegada',
    bytes: isFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted),
    unit: chosen(form.get('unit')),
    ...(year ? { year } : {}),
    source: String(form.get('source') ?? ''),
  });
};

const chosen = (name: FormDataEntryValue | null): Series | undefined =>
  (['UTM', 'UF', 'IPC', 'IPC_CHANGE'] as const).find((one) => one === name);

/** UTM, UF and IPC: what they are worth, what is missing, and amounts turned with them. */
export default function UnitsPage() {
  const page = useLoaderData<typeof loader>();
  const brought = useActionData<typeof action>();
  return (
    <div className="stack" style={{ gap: 28 }}>
      <Title>Unidades de cuenta</Title>
      <div className="line spread">
        <h1>Unidades de cuenta</h1>
        <Link to="/fichas/unit-values">Ver todos los valores</Link>
      </div>
      <Now now={page.now} />
      {page.gaps.length > 0 && <Missing gaps={page.gaps} mayWrite={page.mayWrite} />}
      {page.odd.length > 0 && <Odd odd={page.odd} />}
      <Converter key={JSON.stringify(page.asked)} asked={page.asked} answer={page.answer} year={page.year} />
      <YearTable {...page} />
      {page.mayWrite && <BringTable brought={brought} next={page.next} />}
    </div>
  );
}

type Page = Awaited<ReturnType<typeof unitsData>>;

function Now({ now }: { now: Page['now'] }) {
  return (
    <dl className="units-now">
      {now.map(({ name, value, of, late, norm }) => (
        <div key={name}>
          <dt>
            {name}
            {of && <span className="secondary"> {of}</span>}
          </dt>
          <dd className="figure-now">{value ?? 'Sin valores'}</dd>
          {late && <dd className="units-late">{late}</dd>}
          <dd className="small secondary">{norm}</dd>
        </div>
      ))}
    </dl>
  );
}

function Missing({ gaps, mayWrite }: { gaps: string[]; mayWrite: boolean }) {
  return (
    <div className="notice attention">
      <strong>Falta cargar</strong>
      <ul className="units-notes">
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
      <span>
        {mayWrite ? <a href="#cargar">Cargar valores</a> : 'Los carga quien lleva las finanzas de la institución.'}{' '}
        Mientras falten, ningún monto de esas fechas se convierte.
      </span>
    </div>
  );
}

function Odd({ odd }: { odd: Page['odd'] }) {
  return (
    <div className="notice attention">
      <strong>Revise estos valores</strong>
      <ul className="units-notes">
        {odd.map(({ id, said }) => (
          <li key={id}>
            <Link to={`/fichas/unit-values/${id}`}>{said}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
