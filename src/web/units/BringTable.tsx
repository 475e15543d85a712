import { Form, Link } from 'react-router';
import { Submit } from '../form/Submit.tsx';

/** What came of reading a table: where to review it, with what was decided, or what is wrong. */
export type Brought = { problem: string } | { run: string; notes: string[] };

/** Brings a published table as it is, from a file or pasted; each value is reviewed before it is written. */
export function BringTable({ brought, next }: { brought?: Brought; next?: string }) {
  return (
    <section className="stack" aria-labelledby="cargar">
      <h2 id="cargar">Cargar valores</h2>
      <p className="secondary">
        Sirven, tal como se publican, las planillas del Banco Central, las tablas del SII (UTM o UF de un año) y las de
        tres columnas: fecha, código y valor. Nada se guarda hasta que usted lo revise y aplique.
      </p>
      {brought && 'problem' in brought && (
        <p className="notice late" role="alert">
          {brought.problem}
        </p>
      )}
      {brought && 'run' in brought && (
        <div className="notice attention" role="status">
          <strong>La tabla se leyó. Antes de revisarla, sepa que:</strong>
          <ul className="units-notes">
            {brought.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <span>
            <Link className="button filled" to={`/importar/${brought.run}`}>
              Revisar y aplicar
            </Link>
          </span>
        </div>
      )}
      <Form method="post" action="#cargar" encType="multipart/form-data" className="panel">
        <div className="field">
          <label htmlFor="file">Archivo (.xlsx o .csv)</label>
          <input className="input" id="file" name="file" type="file" accept=".csv,.xlsx,.txt,.tsv" />
        </div>
        <div className="field">
          <label htmlFor="pasted">O pegue aquí la tabla, con sus títulos</label>
          <textarea className="input" id="pasted" name="pasted" rows={4} />
        </div>
        <div className="grid">
          <div className="field">
            <label htmlFor="unit">Unidad, si la tabla no la dice</label>
            <select className="input" id="unit" name="unit">
              <option value="">La dice la tabla</option>
              <option value="UTM">UTM</option>
              <option value="UF">UF</option>
              <option value="IPC">IPC, índice</option>
              <option value="IPC_CHANGE">IPC, variación mensual</option>
            </select>
          </div>
          <div className="field">
            <label htmlFor="year">Año, si la tabla no lo dice</label>
            <input
              className="input"
              id="year"
              name="year"
              inputMode="numeric"
              pattern="(19|20)[0-9]{2}"
              maxLength={4}
            />
          </div>
          <div className="field">
            <label htmlFor="source">Fuente</label>
            <input className="input" id="source" name="source" maxLength={300} aria-describedby="source-help" />
            <span className="help" id="source-help">
              Como «SII, tabla UTM 2026». Si no la escribe, se guarda el título de la tabla.
            </span>
          </div>
        </div>
        <div className="line">
          <Submit>Leer la tabla</Submit>
          <Link className="button" to={next ?? '/fichas/unit-values/nueva?volver=/unidades'}>
            Escribir un valor a mano
          </Link>
        </div>
      </Form>
    </section>
  );
}
