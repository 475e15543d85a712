import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { EditorProps } from '../CellEditor.tsx';
import { optionsOf } from '../faces.ts';
import { useFinish } from './finish.ts';

/** Several of a closed list: Space marks, arrows go, Enter takes. */
export function OptionsEditor({ column, value, commands, opensUp }: EditorProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const finish = useFinish(commands);
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const inputs = (): HTMLInputElement[] => [...(box.current?.querySelectorAll('input') ?? [])];
  const outcome = () => {
    const keys = inputs()
      .filter((input) => input.checked)
      .map((input) => input.value);
    return { value: keys.length > 0 ? keys : null };
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useLayoutEffect(() => inputs()[0]?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return finish.onKey(event, outcome);
    event.preventDefault();
    event.stopPropagation();
    const all = inputs();
    const place = all.findIndex((input) => input.matches(':focus'));
    all[Math.max(0, Math.min(all.length - 1, place + by))]?.focus();
  };
  return (
    <fieldset
      ref={box}
      className={opensUp ? 'grid-picks grid-up' : 'grid-picks'}
      onKeyDown={onKeyDown}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || finish.onLeave(outcome())}
    >
      <legend className="grid-hidden">{column.field.label}</legend>
      {optionsOf(column.field).map((option) => (
        <label key={String(option.value)}>
          <input type="checkbox" value={String(option.value)} defaultChecked={chosen.includes(option.value)} />{' '}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
