import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { Form } from 'react-router';
import { Conflict } from './Conflict.tsx';
import type { Deed } from './session.action.ts';
import { useSaving } from './useSaving.ts';

interface WordsProps {
  /** The key of its saves. */
  name: string;
  label: string;
  /** The field that it writes. */
  field: string;
  deed: Deed;
  stored: { text: string | null; version: number };
  rows: number;
  placeholder?: string;
}

const afterTyping = 800;

/** A text that saves itself a moment after the last key; what somebody else wrote meanwhile is shown, never lost. */
export function Words({ name, label, field, deed, stored, rows, placeholder }: WordsProps) {
  const { save, waiting, versionOf, troubles } = useSaving();
  const [text, setText] = useState(stored.text ?? '');
  const base = useRef(stored.version);
  const isTyping = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = waiting.find((each) => each.key === name);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What was kept on this device before the page was closed is what the person wrote.
  const kept = pending?.deed[field];
  useEffect(() => {
    if (kept !== undefined && !isTyping.current) setText(kept);
  }, [kept]);
  // While nobody types here, the text is the one that is stored.
  useEffect(() => {
    if (isTyping.current || pending || troubles[name]) return;
    base.current = Math.max(stored.version, versionOf(name) ?? 0);
    if (stored.version >= base.current) setText(stored.text ?? '');
  }, [stored.text, stored.version, pending, troubles, name, versionOf]);
  const keep = (value: string): void => {
    clearTimeout(timer.current);
    isTyping.current = false;
    const version = Math.max(base.current, versionOf(name) ?? 0);
    save(name, { ...deed, [field]: value, version: String(version) });
  };
  const type = ({ target: { value } }: ChangeEvent<HTMLTextAreaElement>): void => {
    isTyping.current = true;
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(value), afterTyping);
  };
  return (
    <Form
      method="post"
      className="stack words-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep(text);
      }}
    >
      {Object.entries({ ...deed, version: String(stored.version) }).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <textarea
        className="input"
        name={field}
        aria-label={label}
        placeholder={placeholder}
        rows={rows}
        value={text}
        onChange={type}
        onBlur={() => isTyping.current && keep(text)}
      />
      <noscript>
        <button type="submit" className="button small">
          Guardar
        </button>
      </noscript>
      <Conflict
        name={name}
        label={label}
        show={(value) => String(value[field] ?? '')}
        join={(mine, theirs) => ({ ...mine, [field]: `${theirs[field] ?? ''}\n${mine[field] ?? ''}` })}
        onTheirs={(theirs) => {
          base.current = theirs.version;
          setText(String(theirs[field] ?? ''));
        }}
      />
    </Form>
  );
}
