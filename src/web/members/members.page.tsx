import './members.css';
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { counted } from '../counted.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { type MembersData, membersData } from './members.data.ts';
import { PurposeField } from './Purpose.tsx';
import { SheetTable } from './SheetTable.tsx';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, membersData);

/** The members of the party: sheets without a name until somebody says for what they want to see them. */
export default function MembersPage() {
  const page = useLoaderData<typeof loader>();
  const { sheets, total, mayWrite, mayMeasure, seesOpenings } = page;
  return (
    <div className="stack" style={{ gap: 22 }}>
      <Title>Militantes</Title>
      <div className="line spread">
        <h1>Militantes</h1>
        <div className="line">
          {mayMeasure && <Link to="/militancia/balance">Balance y cifras</Link>}
          {seesOpenings && <Link to="/militancia/aperturas">Quién abrió datos</Link>}
          {mayWrite && <Link to="/militancia/conservacion">Conservación</Link>}
          <Link to="/fichas/party-units">Organismos</Link>
          <Link to="/fichas/sympathisers">Simpatizantes</Link>
          {mayWrite && <Link to="/fichas/roll-extracts">Nóminas autorizadas</Link>}
          {mayWrite && (
            <Link className="button" to="/fichas/members/nueva">
              Abrir una ficha
            </Link>
          )}
        </div>
      </div>
      <Mirror {...page} />
      <Search {...page} />
      <p className="secondary" role="status">
        {counted(total, ['ficha', 'fichas'])}
        {page.asked.purpose === '' && total > 0 && ': diga para qué las abre y verá los nombres'}.
      </p>
      {sheets.length > 0 ? (
        <SheetTable sheets={sheets} purpose={page.asked.purpose} />
      ) : (
        <p>
          {page.asked.search
            ? 'Nadie se llama así ni tiene ese RUN. Escriba palabras enteras del nombre, o el RUN completo.'
            : 'No hay fichas que mostrar. Abra una, o concilie el archivo del Servicio Electoral.'}
        </p>
      )}
      <Pages {...page} />
    </div>
  );
}

function Mirror({ mirror, mayWrite }: Pick<MembersData, 'mirror' | 'mayWrite'>) {
  return (
    <div className={`notice ${mirror.cut && mirror.pending === 0 ? 'ok' : 'attention'}`}>
      <span className="members-mirror">
        <strong>
          {mirror.cut
            ? `Conciliado con el registro electoral al ${mirror.cut}`
            : 'Nunca se ha conciliado con el registro electoral'}
        </strong>
        {mirror.pending > 0 && (
          <span>{counted(mirror.pending, ['diferencia por resolver', 'diferencias por resolver'])}</span>
        )}
        <Link to="/fichas/roll-readings">{mayWrite ? 'Conciliar' : 'Ver conciliaciones'}</Link>
      </span>
      <span className="small">
        El registro de afiliados lo lleva el Servicio Electoral: estas fichas son su espejo.
      </span>
    </div>
  );
}

function Search({ asked, units, states, purposes }: MembersData) {
  return (
    <Form method="get" className="members-bar">
      <PurposeField purposes={purposes} purpose={asked.purpose} />
      <div className="field">
        <label htmlFor="buscar">RUN o palabras del nombre</label>
        <input
          className="input"
          id="buscar"
          name="buscar"
          type="search"
          defaultValue={asked.search}
          autoComplete="off"
          aria-describedby="buscar-ayuda"
        />
        <span className="help" id="buscar-ayuda">
          El RUN completo, o palabras enteras del nombre: el comienzo de una palabra no basta, porque los nombres están
          cifrados.
        </span>
      </div>
      <div className="field">
        <label htmlFor="estado">Estado</label>
        <select className="input" id="estado" name="estado" defaultValue={asked.state}>
          <option value="">Todos</option>
          {states.map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="organismo">Organismo</label>
        <select className="input" id="organismo" name="organismo" defaultValue={asked.unit}>
          <option value="">Todos</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button filled">
        Ver
      </button>
    </Form>
  );
}

function Pages({ asked, pages }: MembersData) {
  if (pages <= 1) return null;
  const to = (page: number): string =>
    `?${new URLSearchParams({ para: asked.purpose, buscar: asked.search, estado: asked.state, organismo: asked.unit, pagina: String(page) })}`;
  return (
    <nav aria-label="Páginas" className="line">
      {asked.page > 1 && <Link to={to(asked.page - 1)}>Anteriores</Link>}
      <span className="secondary">
        Página {asked.page} de {pages}: cada una va en orden alfabético por separado
      </span>
      {asked.page < pages && <Link to={to(asked.page + 1)}>Siguientes</Link>}
    </nav>
  );
}
