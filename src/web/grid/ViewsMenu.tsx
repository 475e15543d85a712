import { type FormEvent, useState } from 'react';
import type { ViewSettings } from './look.ts';
import { Declined } from './requests.ts';
import type { Link } from './row.ts';
import type { GridGround } from './store.ts';
import { dropView, keepAgain, keepView, type Reach, type View } from './views.ts';

interface ViewsMenuProps {
  ground: GridGround;
  views: readonly View[];
  units: readonly Link[];
  current: View | undefined;
  settings: ViewSettings;
  onShow(view: View | undefined): void;
  /** Something was kept or dropped: the list of views is read again, and this one is shown. */
  onKept(id: string): void;
}

/** The views of this list: show one, keep what is on the screen, keep it again, drop it. */
export function ViewsMenu({ ground, views, units, current, settings, onShow, onKept }: ViewsMenuProps) {
  const [reason, setReason] = useState('');
  const attempt = (work: Promise<string>): void => {
    work.then(onKept, (error: unknown) =>
      setReason(error instanceof Declined ? error.message : 'No se pudo guardar la vista. Intente de nuevo.'),
    );
  };
  const keep = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = String(form.get('reach') ?? 'own');
    const reach: Reach = chosen === 'own' || chosen === 'all' ? chosen : { unit: chosen };
    attempt(keepView(ground.record.name, String(form.get('name') ?? ''), settings, reach).then((row) => row.id));
  };
  return (
    <div className="grid-form">
      <div className="grid-entries">
        <button type="button" aria-current={!current} onClick={() => onShow(undefined)}>
          Todas las filas
        </button>
        {views.map((view) => (
          <button key={view.row.id} type="button" aria-current={view === current} onClick={() => onShow(view)}>
            {view.name}
            {view.isShared && <small> {view.unit ? `de ${view.unit.name}` : 'de todos'}</small>}
          </button>
        ))}
      </div>
      {current?.isMine && (
        <div className="grid-form-buttons">
          <button type="button" onClick={() => attempt(keepAgain(current, settings).then((row) => row.id))}>
            Guardar cambios en «{current.name}»
          </button>
          <button type="button" onClick={() => attempt(dropView(current).then(() => ''))}>
            Eliminar
          </button>
        </div>
      )}
      <form className="grid-form-new" onSubmit={keep}>
        <label>
          Guardar lo que se ve como
          <input name="name" required maxLength={80} placeholder="Postuladas de este año" />
        </label>
        <label>
          Para quién
          <select name="reach">
            <option value="own">Sólo para mí</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                Para mi unidad: {name}
              </option>
            ))}
            {ground.maySpread && <option value="all">Para toda la casa</option>}
          </select>
        </label>
        <button type="submit" className="grid-primary">
          Guardar vista
        </button>
      </form>
      {reason && (
        <p className="grid-form-reason" role="alert">
          {reason}
        </p>
      )}
    </div>
  );
}
