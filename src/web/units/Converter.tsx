import { Form } from 'react-router';
import type { Answer, Case } from './converter.ts';

/** Turns an amount into pesos or back; the address holds the case, so that it can be sent and printed. */
export function Converter({ asked, answer, year }: { asked: Case; answer?: Answer; year: string }) {
  const wrong = answer && 'problem' in answer ? answer : undefined;
  return (
    <section className="stack" aria-labelledby="convertir">
      <h2 id="convertir">Convertir un monto</h2>
      <Form method="get" action="#convertir" className="units-case" noValidate>
        <input type="hidden" name="ano" value={year} />
        <div className="field">
          <label htmlFor="monto">Monto</label>
          <input
            className="input number"
            id="monto"
            name="monto"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={asked.amount}
            aria-invalid={wrong?.field === 'monto' || undefined}
            aria-describedby={wrong?.field === 'monto' ? 'converter-answer' : undefined}
          />
        </div>
        <div className="field">
          <label htmlFor="a">Convertir</label>
          <select className="input" id="a" name="a" defaultValue={asked.to}>
            <option value="pesos">Unidades a pesos</option>
            <option value="unidades">Pesos a unidades</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="unidad">Unidad</label>
          <select className="input" id="unidad" name="unidad" defaultValue={asked.unit}>
            <option value="UTM">UTM</option>
            <option value="UF">UF</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="dia">Valor del día</label>
          <input
            className="input"
            id="dia"
            name="dia"
            type="date"
            defaultValue={asked.on}
            aria-invalid={wrong?.field === 'dia' || undefined}
            aria-describedby={wrong?.field === 'dia' ? 'converter-answer' : undefined}
          />
        </div>
        <button type="submit" className="button filled">
          Convertir
        </button>
      </Form>
      {answer && <Told answer={answer} />}
    </section>
  );
}

function Told({ answer }: { answer: Answer }) {
  if ('problem' in answer)
    return (
      <p className="notice late" role="alert" id="converter-answer">
        {answer.problem}
      </p>
    );
  if ('missing' in answer)
    return (
      <p className="notice attention" role="status">
        {answer.missing}
      </p>
    );
  return (
    <div className="notice ok" role="status">
      <strong className="units-answer">{answer.said}</strong>
      <span>{answer.value}</span>
      <span className="small secondary">
        {answer.rounding} Norma: {answer.norm}. Fuente del valor: {answer.source}.
      </span>
    </div>
  );
}
