import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type InputProps, inputAttributes } from './face.ts';
import { useTargetPath } from './targets.ts';

interface Link {
  id: string;
  name: string;
}

/** A searchable list of another record's rows; without script, a text with the row's name. */
export function ReferenceInput({ chosen, ...props }: InputProps & { chosen: Link | undefined }) {
  const path = useTargetPath(props.field.target ?? '');
  const [link, setLink] = useState<Link>(chosen ?? { id: '', name: '' });
  const [text, setText] = useState(chosen?.name ?? '');
  const { found, active, isOpen, open, close, move } = useNames(path, text);
  const id = useRef<HTMLInputElement>(null);
  const last = useRef(link.id);
  // An option that is picked changes the form as typing does: whoever listens to it is told.
  useEffect(() => {
    if (last.current === link.id) return;
    last.current = link.id;
    id.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [link.id]);
  const choose = (option: Link): void => {
    setLink(option);
    setText(option.name);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) move(event.key === 'ArrowDown' ? 1 : -1);
      else open();
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && isOpen) {
      const option = found?.[active];
      event.preventDefault();
      if (option) choose(option);
    }
  };
  const list = `${props.id}-opciones`;
  return (
    <span style={{ position: 'relative', display: 'block' }}>
      <input
        className="input"
        {...inputAttributes(props)}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found?.[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        placeholder="Escriba para buscar…"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          open();
        }}
        onClick={open}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <input ref={id} type="hidden" name={`${props.name}.id`} value={link.id} />
      <input type="hidden" name={`${props.name}.was`} value={link.name} />
      {isOpen && found && (
        <div className="options" id={list} role="listbox" aria-label={props.field.label}>
          {found.length === 0 && (
            <div className="none" role="option" tabIndex={-1} aria-selected={false} aria-disabled>
              Nada coincide con «{text}»
            </div>
          )}
          {found.map((option, index) => (
            <div
              key={option.id}
              tabIndex={-1}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(option);
              }}
            >
              {option.name}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}

/** The names that match what is typed, asked a moment after the last key. */
const useNames = (path: string | undefined, text: string) => {
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<Link[]>();
  const [active, setActive] = useState(0);
  const first = useRef(text);
  useEffect(() => {
    if (!isOpen || !path) return;
    const asking = new AbortController();
    const query = text === first.current ? '' : text;
    const timer = setTimeout(async () => {
      const answer = await fetch(`/fichas/${path}/nombres?q=${encodeURIComponent(query)}`, {
        signal: asking.signal,
      }).catch(() => undefined);
      if (!answer?.ok) return;
      const { items }: { items: Link[] } = await answer.json();
      setFound(items);
      setActive(0);
    }, 120);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [isOpen, path, text]);
  return {
    found,
    active,
    isOpen,
    open: () => setOpen(true),
    close: () => setOpen(false),
    move: (step: number) => setActive((now) => Math.max(0, Math.min((found?.length ?? 1) - 1, now + step))),
  };
};
