import { type FormEvent, useState } from 'react';
import { type ColourRule, mostRules, type Paint, paints, sayRule, type Test, tests, whyNoRule } from './colours.ts';
import type { Column } from './columns.ts';
import { faceOf } from './faces.ts';
import type { Look } from './look.ts';
import { todayInChile } from './painter.ts';

interface ColoursPanelProps {
  columns: readonly Column[];
  /** The column from whose menu it was opened. */
  first: string | undefined;
  look: Look;
  onLook(look: Look): void;
}

const isTest = (text: string): text is Test => Object.hasOwn(tests, text);
const isPaint = (text: string): text is Paint => Object.hasOwn(paints, text);

/** The rules that paint: the first that holds paints; they are kept with the view. */
export function ColoursPanel({ columns, first, look, onLook }: ColoursPanelProps) {
  const [key, setKey] = useState(first ?? columns[0]?.key ?? '');
  const [test, setTest] = useState<Test>('equals');
  const [reason, setReason] = useState('');
  const column = columns.find((one) => one.key === key);
  const put = (colours: readonly ColourRule[]): void => onLook({ ...look, colours });
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const paint = String(form.get('paint'));
    if (!column || !isPaint(paint)) return;
    const text = String(form.get('text') ?? '').trim();
    const rule: ColourRule = { field: key, test, text, paint, wholeRow: form.get('whole') !== null };
    const why = whyNoRule(rule, column, todayInChile());
    setReason(why ?? '');
    if (!why) put([...look.colours.filter((one) => JSON.stringify(one) !== JSON.stringify(rule)), rule]);
  };
  return (
    <div className="grid-form">
      {look.colours.length > 0 && (
        <ul className="grid-rules">
          {look.colours.map((rule) => (
            <li key={JSON.stringify(rule)}>
              <span className={`grid-paint-${rule.paint}`}>
                <span aria-hidden="true">{paints[rule.paint].sign}</span> {sayRule(rule, columns)}
                {rule.wholeRow && ' (toda la fila)'}
              </span>
              <button
                type="button"
                aria-label={`Quitar ${sayRule(rule, columns)}`}
                onClick={() => put(look.colours.filter((one) => one !== rule))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="grid-form-new" onSubmit={add}>
        <label>
          Si la columna
          <select value={key} onChange={(event) => setKey(event.currentTarget.value)}>
            {columns.map((one) => (
              <option key={one.key} value={one.key}>
                {one.field.label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Condición
          <select
            value={test}
            onChange={(event) => isTest(event.currentTarget.value) && setTest(event.currentTarget.value)}
          >
            {Object.entries(tests).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {test !== 'empty' && test !== 'filled' && column && <Operand column={column} />}
        <label>
          Color
          <select name="paint">
            {Object.entries(paints).map(([name, { label, sign }]) => (
              <option key={name} value={name}>
                {sign} {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" name="whole" /> Pintar toda la fila
        </label>
        <button type="submit" className="grid-primary" disabled={look.colours.length >= mostRules}>
          Agregar regla
        </button>
      </form>
      {reason && (
        <p className="grid-form-reason" role="alert">
          {reason}
        </p>
      )}
      <p className="grid-note">La primera regla que se cumple pinta. Guarde la vista para conservarlas.</p>
    </div>
  );
}

/** What a cell is compared with: one of its options, or what the person writes. */
function Operand({ column }: { column: Column }) {
  const { options } = column.field;
  const isDay = faceOf(column.field).filter === 'days';
  return (
    <div>
      <label htmlFor="colour-operand">Valor</label>
      {options ? (
        <select id="colour-operand" name="text">
          {Object.values(options).map((label) => (
            <option key={label}>{label}</option>
          ))}
        </select>
      ) : (
        <input id="colour-operand" name="text" placeholder={isDay ? 'hoy, hoy + 30 o 21-11-2026' : ''} />
      )}
    </div>
  );
}
