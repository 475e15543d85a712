import { Form, Link } from 'react-router';
import { addressOf } from './calendarAddress.ts';
import type { CalendarData } from './calendar.page.tsx';

const views = { mes: 'Mes', lista: 'Lista', funcion: 'Por función' } as const;
const states = { abiertas: 'Por hacer', vencidas: 'Vencidas', cerradas: 'Cerradas', todas: 'Todas' } as const;

/** How it is seen, whose things and in which state; a form that works without script. */
export function Filters({ data: { view, functions } }: { data: CalendarData }) {
  const held = functions.filter(({ isHeld }) => isHeld);
  const others = functions.filter(({ isHeld }) => !isHeld);
  return (
    <div className="toolbar">
      <nav className="line views" aria-label="Vista">
        {(['mes', 'lista', 'funcion'] as const).map((each) => (
          <Link
            key={each}
            className="button small"
            to={addressOf(view, { view: each })}
            aria-current={view.view === each ? 'true' : undefined}
          >
            {views[each]}
          </Link>
        ))}
      </nav>
      <Form action="/calendario" className="line">
        <input type="hidden" name="mes" value={view.month} />
        <input type="hidden" name="vista" value={view.view} />
        <label className="line small">
          De
          <select className="input" name="funcion" defaultValue={view.whose} key={view.whose}>
            <option value="mias">Mis funciones</option>
            <option value="todas">Todas las funciones</option>
            <FunctionOptions label="Las mías" functions={held} />
            <FunctionOptions label="Otras" functions={others} />
          </select>
        </label>
        <label className="line small">
          Estado
          <select className="input" name="estado" defaultValue={view.state} key={view.state}>
            {(['abiertas', 'vencidas', 'cerradas', 'todas'] as const).map((each) => (
              <option key={each} value={each}>
                {states[each]}
              </option>
            ))}
          </select>
        </label>
        <button className="button small" type="submit">
          Ver
        </button>
      </Form>
    </div>
  );
}

function FunctionOptions({ label, functions }: { label: string; functions: CalendarData['functions'] }) {
  if (functions.length === 0) return null;
  return (
    <optgroup label={label}>
      {functions.map(({ code, label: name }) => (
        <option key={code} value={code}>
          {code} {name}
        </option>
      ))}
    </optgroup>
  );
}
