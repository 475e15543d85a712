import { Form } from 'react-router';
import type { ImportView } from '../../modules/common/imports/index.ts';
import { Submit } from '../form/Submit.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';

/** How each column was understood, to be corrected; the unit of money is said and may be switched. */
export function Columns({ view }: { view: ImportView }) {
  const { mapping, headers, targets } = view;
  const used = new Set(mapping.columns.map(({ header }) => header));
  const free = headers.filter((header) => !used.has(header));
  const labelOf = (key: string): string => targets.find((target) => target.key === key)?.label ?? key;
  return (
    <details className="stack" open={mapping.columns.length === 0}>
      <summary className="button">
        Columnas: {mapping.columns.length} en uso, {free.length} sin usar
      </summary>
      <Form method="post" className="stack">
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
              {free.length > 0 && (
                <tr>
                  <th scope="row">
                    <select className="input" name="header" defaultValue="" aria-label="Otra columna del archivo">
                      <option value="">Usar otra columna…</option>
                      {free.map((header) => (
                        <option key={header}>{header}</option>
                      ))}
                    </select>
                  </th>
                  <td>
                    <TargetChoice label="Qué llena la otra columna" targets={targets} value="" />
                  </td>
                  <td>
                    <select className="input" name="unit" defaultValue="" aria-label="Unidad de la otra columna">
                      <option value="">Según el archivo</option>
                      <option value="thousands">Miles de pesos (M$)</option>
                      <option value="pesos">Pesos</option>
                    </select>
                  </td>
                </tr>
              )}
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
