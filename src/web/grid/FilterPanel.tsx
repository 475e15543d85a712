import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { Column } from './columns.ts';
import { type Face, faceOf } from './faces.ts';
import { filterOptions, pickedConditions, pickedOn, rangeConditions, textOn } from './filters.ts';
import { conditionsOn, type Condition, type Question, withConditions } from './question.ts';
import { findLinks } from './reading.ts';
import type { GridGround } from './store.ts';

interface FilterPanelProps {
  column: Column;
  question: Question;
  ground: GridGround;
  names: Map<string, string>;
  onAsk(question: Question): void;
}

type Bare = Omit<Condition, 'field'>;

/** What the form says, as conditions; a reason when it cannot be understood. */
const readForm = (column: Column, form: FormData): { ok: true; conditions: Bare[] } | { ok: false; reason: string } => {
  const text = (name: string): string => String(form.get(name) ?? '');
  const emptiness = text('empty');
  if (emptiness) return { ok: true, conditions: [{ operator: 'empty', text: emptiness }] };
  const words = text('contains').trim();
  if (words) return { ok: true, conditions: [{ operator: 'contains', text: words }] };
  const picked = form.getAll('pick').map(String);
  const isPlural = faceOf(column.field).filter === 'anyOfOptions';
  if (isPlural) return { ok: true, conditions: picked.map((one) => ({ operator: 'contains', text: one })) };
  if (picked.length > 0) return { ok: true, conditions: pickedConditions(picked) };
  return rangeConditions(column, text('from'), text('to'));
};

/** The filter of one column, by its kind: words, a list, a range, or with and without data. */
export function FilterPanel(props: FilterPanelProps) {
  const { column, question, onAsk } = props;
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readForm(column, new FormData(event.currentTarget));
    if (!read.ok) return setReason(read.reason);
    onAsk(withConditions(question, column.key, read.conditions));
  };
  const Body = bodies[faceOf(column.field).filter];
  return (
    <form className="grid-form" onSubmit={submit}>
      <strong>{column.field.label}</strong>
      <Body {...props} />
      {!column.isKept && <Emptiness {...props} />}
      {reason && (
        <p className="grid-form-reason" role="alert">
          {reason}
        </p>
      )}
      <div className="grid-form-buttons">
        <button type="submit" className="grid-primary">
          Filtrar
        </button>
        <button
          type="button"
          onClick={() => onAsk(withConditions(question, column.key, []))}
          disabled={conditionsOn(question, column.key).length === 0}
        >
          Quitar filtro
        </button>
      </div>
    </form>
  );
}

function Words({ column, question }: FilterPanelProps) {
  return (
    <label>
      Contiene
      <input name="contains" defaultValue={textOn(question, column.key, 'contains')} />
    </label>
  );
}

function Options({ column, question }: FilterPanelProps) {
  const picked = pickedOn(question, column.key);
  return (
    <fieldset className="grid-form-list">
      <legend className="grid-hidden">{column.field.label}</legend>
      {filterOptions(column).map(({ key, label }) => (
        <label key={key}>
          <input type="checkbox" name="pick" value={key} defaultChecked={picked.includes(key)} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

function YesNo({ column, question }: FilterPanelProps) {
  const [picked] = pickedOn(question, column.key);
  return (
    <fieldset className="grid-form-list">
      <legend className="grid-hidden">{column.field.label}</legend>
      {filterOptions(column).map(({ key, label }) => (
        <label key={key}>
          <input type="radio" name="pick" value={key} defaultChecked={picked === key} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

function Range({ column, question, hint }: FilterPanelProps & { hint: string }) {
  return (
    <div className="grid-form-range">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {end === 'from' ? 'Desde' : 'Hasta'}
          <input
            name={end}
            placeholder={hint}
            defaultValue={textOn(question, column.key, end === 'from' ? 'gte' : 'lte')}
          />
        </label>
      ))}
    </div>
  );
}

/** Other records: those picked stay marked, and words bring more to pick from. */
function Links({ column, question, ground, names }: FilterPanelProps) {
  const [picked, setPicked] = useState(() => pickedOn(question, column.key));
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly { id: string; name: string }[]>([]);
  useEffect(() => {
    const stopper = new AbortController();
    findLinks(ground, column, words, stopper.signal).then(
      (links) => {
        for (const { id, name } of links) names.set(id, name);
        setFound(links);
      },
      () => undefined,
    );
    return () => stopper.abort();
  }, [ground, column, words, names]);
  const shown = [...new Set([...picked, ...found.map(({ id }) => id)])];
  const turn = (id: string): void =>
    setPicked((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  return (
    <>
      <label>
        Buscar
        <input value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </label>
      <fieldset className="grid-form-list">
        <legend className="grid-hidden">{column.field.label}</legend>
        {shown.map((id) => (
          <label key={id}>
            <input type="checkbox" name="pick" value={id} checked={picked.includes(id)} onChange={() => turn(id)} />{' '}
            {names.get(id) ?? 'Elegido antes'}
          </label>
        ))}
      </fieldset>
    </>
  );
}

function Emptiness({ column, question }: FilterPanelProps) {
  return (
    <label>
      Dato
      <select name="empty" defaultValue={textOn(question, column.key, 'empty')}>
        <option value="">con o sin dato</option>
        <option value="true">sin dato</option>
        <option value="false">con dato</option>
      </select>
    </label>
  );
}

const bodies: Record<Face['filter'], (props: FilterPanelProps) => ReactNode> = {
  contains: Words,
  options: Options,
  anyOfOptions: Options,
  links: Links,
  amounts: (props) => <Range {...props} hint="1.500.000" />,
  days: (props) => <Range {...props} hint="21-11-2026" />,
  moments: (props) => <Range {...props} hint="2026-11-21" />,
  yesNo: YesNo,
  emptiness: () => null,
};
