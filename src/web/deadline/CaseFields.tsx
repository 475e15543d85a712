import type { ReactNode } from 'react';
import { regimes } from '../../law/index.ts';
import { arrivals, type Case, type FormRow } from './case.ts';

interface Shown {
  asked: Case;
  problem?: { message: string; field?: string };
}

/** The fields of a case; the one to mend is marked, with what to do. */
export function CaseFields({ asked, problem }: Shown) {
  const errorAt = (field: string) => (problem?.field === field ? problem.message : undefined);
  const isElsewhere = problem && !['from', 'amount', 'hour', 'norm', 'place'].includes(problem.field ?? '');
  return (
    <>
      {isElsewhere && (
        <p className="notice late" role="alert">
          {problem.message}
        </p>
      )}
      <div className="row">
        <Input
          label="Desde"
          name="desde"
          type="date"
          value={asked.from}
          error={errorAt('from')}
          help="El día del hecho que abre el plazo."
        />
        <Input
          label="Hora"
          name="hora"
          type="time"
          value={asked.hour}
          error={errorAt('hour')}
          help="Sólo para plazos de horas y para el portal."
        />
        <Input label="Qué ocurrió ese día" name="hecho" value={asked.event} help="Por ejemplo: notificación." />
      </div>
      <div className="row">
        <Arrival asked={asked} />
        <Input
          label="Comuna o región"
          name="lugar"
          value={asked.place}
          error={errorAt('place')}
          help="Por sus feriados propios. Vacío: todo el país."
        />
      </div>
      <div className="row">
        <Input
          label="Cuánto dura"
          name="cantidad"
          value={asked.amount}
          error={errorAt('amount')}
          numeric
          help="Un número: 10."
        />
        <Way asked={asked} />
      </div>
      <div className="row">
        <Input
          label="Norma que fija el plazo"
          name="norma"
          value={asked.norm}
          error={errorAt('norm')}
          help="Ley y artículo, o el acto. Sin ella la cuenta queda «sin verificar»."
        />
      </div>
      <Suspensions rows={asked.suspensions} />
      <Extensions rows={asked.extensions} />
    </>
  );
}

function Arrival({ asked }: { asked: Case }) {
  return (
    <div className="field">
      <label htmlFor="llegada">Cómo llegó</label>
      <select id="llegada" name="llegada" className="input" defaultValue={asked.arrival}>
        {Object.entries(arrivals).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Way({ asked }: { asked: Case }) {
  return (
    <div className="field">
      <label htmlFor="regimen">Cómo se cuenta</label>
      <select id="regimen" name="regimen" className="input" defaultValue={asked.regime} aria-describedby="regimen-help">
        {Object.entries(regimes).map(([name, { label }]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      <span className="help" id="regimen-help">
        {regimes[asked.regime].says}
      </span>
    </div>
  );
}

function Suspensions({ rows }: { rows: readonly FormRow[] }) {
  return (
    <More title="Suspensiones" open={rows.length > 0}>
      {withOneMore(rows).map((row, place) => (
        <fieldset className="row field" key={Object.values(row).join(' ')}>
          <legend>Suspensión {place + 1}</legend>
          <Input label="Desde" name="suspendeDesde" id={`sd${place}`} type="date" value={row.suspendeDesde} />
          <Input
            label="Hasta, inclusive"
            name="suspendeHasta"
            id={`sh${place}`}
            type="date"
            value={row.suspendeHasta}
          />
          <Input label="Motivo" name="suspendeMotivo" id={`sm${place}`} value={row.suspendeMotivo} />
          <Input label="Norma o acto" name="suspendeNorma" id={`sn${place}`} value={row.suspendeNorma} />
        </fieldset>
      ))}
    </More>
  );
}

function Extensions({ rows }: { rows: readonly FormRow[] }) {
  return (
    <More title="Ampliaciones" open={rows.length > 0}>
      {withOneMore(rows).map((row, place) => (
        <fieldset className="row field" key={Object.values(row).join(' ')}>
          <legend>Ampliación {place + 1}</legend>
          <Input
            label="En cuánto"
            name="ampliaEn"
            id={`ae${place}`}
            value={row.ampliaEn}
            help="Un número, o «mitad»."
          />
          <Input label="Pedida el" name="ampliaPedida" id={`ap${place}`} type="date" value={row.ampliaPedida} />
          <Input label="Resuelta el" name="ampliaResuelta" id={`ar${place}`} type="date" value={row.ampliaResuelta} />
          <Input
            label="Norma o acto"
            name="ampliaNorma"
            id={`an${place}`}
            value={row.ampliaNorma ?? 'Ley 19.880 art. 26'}
          />
        </fieldset>
      ))}
    </More>
  );
}

/** There is always an empty row to fill, so that more can be added without script. */
const withOneMore = (rows: readonly FormRow[]): FormRow[] => [...rows, {}];

function More({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <div className="stack more">{children}</div>
    </details>
  );
}

interface InputOrder {
  label: string;
  name: string;
  value?: string;
  id?: string;
  type?: 'date' | 'time';
  numeric?: boolean;
  help?: string;
  error?: string;
}

function Input({ label, name, value = '', id = name, type, numeric, help, error }: InputOrder) {
  const described = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type ?? 'text'}
        inputMode={numeric ? 'numeric' : undefined}
        className="input"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {error && (
        <span className="error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
    </div>
  );
}
