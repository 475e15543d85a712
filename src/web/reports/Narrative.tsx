import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { ShownSection } from './shown.ts';

/** What an attempt to save a text answers. */
export interface Saving {
  saved?: true;
  error?: string;
}

const pause = 900;

/** The text of a section: saved by itself a moment after the last key, or with its button where there is no script. */
export function Narrative({ section, canWrite }: { section: ShownSection; canWrite: boolean }) {
  const { Form, data, submit, state } = useFetcher<Saving>();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (!canWrite) return section.narrative ? <p className="narrative">{section.narrative}</p> : null;
  const saveSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form.current && void submit(form.current), pause);
  };
  const label = `Texto de «${section.title}»`;
  return (
    <Form method="post" ref={form} className="narrative-form">
      <input type="hidden" name="intent" value="narrative" />
      <input type="hidden" name="section" value={section.id} />
      <textarea
        className="input"
        name="narrative"
        aria-label={label}
        placeholder="Escriba aquí lo que el concejo debe saber de estas cifras."
        defaultValue={section.narrative ?? ''}
        rows={3}
        onChange={saveSoon}
      />
      <p className="line screen">
        <button type="submit" className="button small">
          Guardar texto
        </button>
        <span role="status" className={data?.error ? 'error' : 'secondary small'}>
          {state !== 'idle' ? 'Guardando…' : data?.error ? data.error : data?.saved ? 'Guardado.' : ''}
        </span>
      </p>
      {section.narrative && <p className="narrative printed">{section.narrative}</p>}
    </Form>
  );
}
