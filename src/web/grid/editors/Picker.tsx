import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { EditorProps } from '../CellEditor.tsx';
import { useFinish } from './finish.ts';

/** Something that can be picked. */
export interface Pick {
  readonly value: unknown;
  readonly label: string;
}

interface PickerProps extends EditorProps {
  /** What can be picked for these words; `none` is offered apart when the field may be empty. */
  find(words: string): readonly Pick[] | Promise<readonly Pick[]>;
}

/** Type to narrow, arrows to go, Enter to pick: the same for closed lists and for other records. */
export function Picker({ column, text, isTyped, commands, opensUp, find }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const finish = useFinish(commands);
  const [words, setWords] = useState(isTyped ? text : '');
  const [place, setPlace] = useState(0);
  const picks = usePicks(find, words);
  const offered: readonly Pick[] =
    picks && !column.field.required ? [...picks, { value: null, label: '(sin dato)' }] : (picks ?? []);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (!isTyped) input.current?.select();
  }, [isTyped]);
  const wasTouched = useRef(isTyped);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      event.stopPropagation();
      wasTouched.current = true;
      return setPlace((now) => Math.max(0, Math.min(offered.length - 1, now + by)));
    }
    const picked = offered[place];
    if (event.key === 'Enter' && !picks) return event.stopPropagation();
    if ((event.key === 'Enter' || event.key === 'Tab') && !wasTouched.current)
      return finish.onKey(event, () => 'untouched');
    finish.onKey(event, () => (picked && picks && picks.length > 0 ? { value: picked.value } : { text: words }));
  };
  const leave = () => {
    if (!wasTouched.current) return finish.onLeave('untouched');
    const [only] = picks?.length === 1 ? picks : [];
    finish.onLeave(only ? { value: only.value } : { text: words });
  };
  return (
    <>
      <input
        ref={input}
        className="grid-input"
        role="combobox"
        aria-label={column.field.label}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={offered[place] ? `${list}-${place}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        defaultValue={text}
        onInput={(event) => {
          wasTouched.current = true;
          setWords(event.currentTarget.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <ul
        className={opensUp ? 'grid-picks grid-up' : 'grid-picks'}
        id={list}
        role="listbox"
        aria-label={column.field.label}
      >
        {!picks && <li className="grid-pick-note">Buscando…</li>}
        {picks?.length === 0 && <li className="grid-pick-note">Nada coincide con «{words}».</li>}
        {offered.map((pick, index) => (
          <li
            key={pick.label + JSON.stringify(pick.value)}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === place}
            ref={index === place ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            // Taken before the input loses the focus, which would end the edit.
            onPointerDown={(event) => {
              event.preventDefault();
              finish.take({ value: pick.value }, undefined);
            }}
          >
            {pick.label}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What can be picked for the words; undefined while it is being sought. */
const usePicks = (find: PickerProps['find'], words: string): readonly Pick[] | undefined => {
  const [picks, setPicks] = useState<readonly Pick[]>();
  useEffect(() => {
    let isCurrent = true;
    const found = find(words);
    if (!(found instanceof Promise)) return setPicks(found);
    void found.catch(() => []).then((late) => isCurrent && setPicks(late));
    return () => {
      isCurrent = false;
    };
  }, [find, words]);
  return picks;
};
