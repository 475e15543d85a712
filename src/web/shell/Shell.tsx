import type { ReactNode } from 'react';
import { Form, Link, NavLink, useLocation, useMatches, useNavigation, useSearchParams } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import { DayLink } from './DayLink.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { ShellData } from './shell.data.ts';

/** What surrounds every page: rail, thread, search, the clock of the past, the person. */
export function Shell({ shell, children }: { shell: ShellData; children: ReactNode }) {
  const navigation = useNavigation();
  if (!shell.person) return <Outside shell={shell}>{children}</Outside>;
  return (
    <>
      <a className="skip" href="#contenido">
        Ir al contenido
      </a>
      {navigation.state === 'loading' && <div className="busy" aria-hidden="true" />}
      <div className="shell">
        <Rail shell={shell} />
        <div>
          {shell.demo && <Demonstration institution={shell.institution} />}
          <header className="bar">
            <SearchBox />
            <PastClock today={shell.today} />
            <PersonMenu person={shell.person} density={shell.density} />
          </header>
          <AsOfNotice />
          <Thread />
          <main className="content" id="contenido" tabIndex={-1}>
            <PrintedHead shell={shell} />
            {children}
          </main>
        </div>
      </div>
      <Tabs shell={shell} />
    </>
  );
}

function Outside({ shell, children }: { shell: ShellData; children: ReactNode }) {
  return (
    <>
      {shell.demo && <Demonstration institution={shell.institution} />}
      <main className="content" id="contenido">
        <p className="secondary">{shell.institution}</p>
        {children}
      </main>
    </>
  );
}

function Demonstration({ institution }: { institution: string }) {
  return (
    <aside className="demo" aria-label="Demostración">
      {institution}: datos inventados de demostración
    </aside>
  );
}

function Rail({ shell }: { shell: ShellData }) {
  const isFolded = shell.rail === 'cerrado';
  return (
    <nav className="rail" aria-label="Principal">
      <Link to="/" className="mark">
        <span className="seal" aria-hidden="true">
          {shell.institution.replace(/^Municipalidad de /, '').slice(0, 1)}
        </span>
        <span className="word">{shell.institution}</span>
      </Link>
      <RailPlace to="/" label="Mis funciones" icon="home" />
      {shell.places.map((place) => (
        <RailPlace key={place.to} {...place} />
      ))}
      {shell.mayImport && <RailPlace to="/importar" label="Importar" icon="bring" />}
      <RailPlace to="/fichas" label="Más" icon="more" end />
      <Form method="post" action="/ajustes" className="bottom" preventScrollReset>
        <button
          className="place"
          type="submit"
          name="riel"
          value={isFolded ? 'abierto' : 'cerrado'}
          title={isFolded ? 'Mostrar nombres' : undefined}
        >
          <Icon name={isFolded ? 'unfold' : 'fold'} />
          <span className="word">{isFolded ? 'Mostrar nombres' : 'Plegar'}</span>
        </button>
      </Form>
    </nav>
  );
}

function RailPlace({ to, label, icon, end }: { to: string; label: string; icon: IconName; end?: boolean }) {
  return (
    <NavLink to={to} className="place" end={end ?? to === '/'} title={label}>
      <Icon name={icon} />
      <span className="word">{label}</span>
    </NavLink>
  );
}

function Tabs({ shell }: { shell: ShellData }) {
  const places = [
    { to: '/', label: 'Funciones', icon: 'home' as const },
    ...shell.places.slice(0, 2),
    { to: '/buscar', label: 'Buscar', icon: 'seek' as const },
    { to: '/fichas', label: 'Más', icon: 'more' as const },
  ];
  return (
    <nav className="tabs" aria-label="Principal, abajo">
      {places.map(({ to, label, icon }) => (
        <NavLink key={to} to={to} end={to === '/' || to === '/fichas'}>
          <Icon name={icon} />
          <span>{label}</span>
        </NavLink>
      ))}
    </nav>
  );
}

/** On paper, where there is neither rail nor bar: whose page it is and of which day. */
function PrintedHead({ shell }: { shell: ShellData }) {
  const [search] = useSearchParams();
  return (
    <p className="printed small">
      {shell.institution} · datos al {showDate(search.get('asOf') ?? shell.today)} · impreso por {shell.person?.name}
    </p>
  );
}

/** One step of the thread above a page; pages give theirs as `thread` in their data. */
export interface Step {
  name: string;
  to?: string;
}

const threadOf = (matched: unknown): Step[] =>
  typeof matched === 'object' && matched !== null && 'thread' in matched && Array.isArray(matched.thread)
    ? (matched.thread as Step[])
    : [];

function Thread() {
  const steps = useMatches().flatMap((match) => threadOf(match.loaderData));
  if (steps.length < 2) return null;
  return (
    <nav aria-label="Hilo">
      <ol className="plain thread">
        {steps.map((step) => (
          <li key={`${step.to} ${step.name}`} title={step.name}>
            {step.to ? <DayLink to={step.to}>{step.name}</DayLink> : <span aria-current="page">{step.name}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PastClock({ today }: { today: string }) {
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const others = [...search].filter(([name]) => name !== 'asOf' && name !== 'cursor');
  return (
    <details>
      <summary>
        <Icon name="clock" />
        <span className="word">Ver al día…</span>
      </summary>
      <Form className="pop" action={pathname}>
        {others.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        <label className="label" htmlFor="clock-day">
          Ver como estaba al final del día
        </label>
        <input
          className="input"
          id="clock-day"
          type="date"
          name="asOf"
          max={today}
          required
          defaultValue={search.get('asOf') ?? today}
        />
        <button className="button filled" type="submit">
          Ver ese día
        </button>
      </Form>
    </details>
  );
}

function AsOfNotice() {
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const day = search.get('asOf');
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const now = new URLSearchParams(search);
  now.delete('asOf');
  now.delete('cursor');
  return (
    <div className="asof" role="status">
      <span>Así estaba al {showDate(day)}</span>
      <Link to={`${pathname}?${now}`}>Volver a hoy</Link>
    </div>
  );
}
