import { Form } from 'react-router';
import type { ImportView } from '../../modules/common/imports/index.ts';
import { Submit } from '../form/Submit.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';

const eachInItsRow = 24;
const pickers = ['first', 'second', 'third'];

/** How each column was understood, to be corrected; the unit of money is said and may be switched. */
export function Columns({ view }: { view: ImportView }) {
  const { mapping, headers, targets } = view;
  const used = new Set(mapping.columns.map(({ header }) => header));
  const free = headers.filter((header) => !used.has(header));
  const labelOf = (key: string): string => targets.find((target) => target.key === key)?.label ?? key;
  return (
    <details className="stack" open={mapping.columns.length === 0 || isWanting(view)}>
      <summary className="button">
        Columnas: {mapping.columns.length} en uso, {free.length} sin usar
      </summary>
      <Form method="post" className="stack">
        {view.unsaid.map(({ key, label }) => (
          <div className="field" key={key}>
            <label htmlFor={`otherwise-${key}`}>{label}, en todo el archivo</label>
            <input className="input" id={`otherwise-${key}`} name={`otherwise:${key}`} />
            <p className="help small">Ninguna columna lo dice. Escríbalo aquí si vale para todas las filas.</p>
          </div>
        ))}
        <TableFrame label="Columnas del archivo">
          <table className="table">
            <caption className="small">Cada celda vacía deja el dato como está.</caption>
            <thead>
              <tr>
                <th scope="col">Columna del archivo</th>
                <th scope="col">Llena</th>
                <th scope="col">Unidad</th>
              </tr>
            </thead>
            <tbody>
              {mapping.columns.map(({ header, target, unit, because }) => (
                <tr key={header}>
                  <th scope="row">{header}</th>
                  <td>
                    <input type="hidden" name="header" value={header} />
                    <TargetChoice label={`Qué llena «${header}»`} targets={targets} value={target} />
                  </td>
                  <td>
                    {unit ? (
                      <>
                        <select className="input" name="unit" defaultValue={unit} aria-label={`Unidad de «${header}»`}>
                          <option value="thousands">Miles de pesos (M$)</option>
                          <option value="pesos">Pesos</option>
                        </select>
                        <span className="small">{because}</span>
                      </>
                    ) : (
                      <input type="hidden" name="unit" value="" />
                    )}
                  </td>
                </tr>
              ))}
              {free.length <= eachInItsRow
                ? free.map((header) => <Unused key={header} headers={[header]} targets={targets} />)
                : pickers.map((place) => <Unused key={place} headers={free} targets={targets} />)}
            </tbody>
          </table>
        </TableFrame>
        {Object.entries(mapping.otherwise).map(([key, value]) => (
          <div className="field" key={key}>
            <label htmlFor={`otherwise-${key}`}>{labelOf(key)}, cuando la fila no lo dice</label>
            <input className="input" id={`otherwise-${key}`} name={`otherwise:${key}`} defaultValue={value} />
          </div>
        ))}
        <label className="check">
          <input type="checkbox" name="creates" defaultChecked={mapping.creates} /> Crear las fuentes y localidades que
          no existan
        </label>
        <div>
          <Submit className="button" name="intent" value="map">
            Revisar con estas columnas
          </Submit>
        </div>
      </Form>
    </details>
  );
}

/** A column that fills nothing yet: named where they are few, to be chosen where they are many. */
function Unused({ headers, targets }: { headers: readonly string[]; targets: ImportView['targets'] }) {
  const only = headers.length === 1 ? headers[0] : undefined;
  const name = only === undefined ? 'la otra columna' : `«${only}»`;
  return (
    <tr>
      <th scope="row">
        {only ?? (
          <select className="input" name="header" defaultValue="" aria-label="Otra columna del archivo">
            <option value="">Usar otra columna…</option>
            {headers.map((header) => (
              <option key={header}>{header}</option>
            ))}
          </select>
        )}
      </th>
      <td>
        {only !== undefined && <input type="hidden" name="header" value={only} />}
        <TargetChoice label={`Qué llena ${name}`} targets={targets} value="" />
      </td>
      <td>
        <select className="input" name="unit" defaultValue="" aria-label={`Unidad de ${name}`}>
          <option value="">Según el archivo</option>
          <option value="thousands">Miles de pesos (M$)</option>
          <option value="pesos">Pesos</option>
        </select>
      </td>
    </tr>
  );
}

/** Rows were refused because nothing says what the person could say here. */
const isWanting = ({ unsaid, counts }: ImportView): boolean =>
  unsaid.length > 0 && counts.refused > 0 && counts.new + counts.changes + counts.same === 0;

function TargetChoice({ label, targets, value }: { label: string; targets: ImportView['targets']; value: string }) {
  return (
    <select className="input" name="target" defaultValue={value} aria-label={label}>
      <option value="">No se usa</option>
      {targets.map((target) => (
        <option key={target.key} value={target.key}>
          {target.label}
        </option>
      ))}
    </select>
  );
}
