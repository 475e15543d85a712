import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { isAdvised } from '../advising.ts';
import { CellAdvice } from '../CellAdvice.tsx';
import type { EditorProps } from '../CellEditor.tsx';
import { useFinish } from './finish.ts';

/** One line: text, figures, money, dates; written as in a spreadsheet. */
export function LineEditor({ row, column, text, isTyped, ground, commands, opensUp }: EditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const finish = useFinish(commands);
  const isHelped = isAdvised(ground, column);
  const advice = useId();
  const [typed, setTyped] = useState(text);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (!isTyped) input.current?.select();
  }, [isTyped]);
  return (
    <>
      <input
        ref={input}
        className="grid-input"
        aria-label={column.field.label}
        aria-describedby={isHelped ? advice : undefined}
        defaultValue={text}
        autoComplete="off"
        spellCheck={false}
        onInput={isHelped ? (event) => setTyped(event.currentTarget.value) : undefined}
        onKeyDown={(event) => finish.onKey(event, () => ({ text: event.currentTarget.value }))}
        onBlur={(event) => finish.onLeave({ text: event.currentTarget.value })}
      />
      {isHelped && <CellAdvice id={advice} ground={ground} row={row} column={column} value={typed} opensUp={opensUp} />}
    </>
  );
}

/** Paragraphs; Enter takes them, Alt+Enter or Shift+Enter begins another line. */
export function ParagraphEditor({ column, text, isTyped, commands, opensUp }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const finish = useFinish(commands);
  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true });
    if (isTyped) area.current?.setSelectionRange(text.length, text.length);
  }, [isTyped, text.length]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.shiftKey || event.altKey)) return event.stopPropagation();
    finish.onKey(event, () => ({ text: event.currentTarget.value }));
  };
  return (
    <textarea
      ref={area}
      className={opensUp ? 'grid-paragraph grid-up' : 'grid-paragraph'}
      aria-label={column.field.label}
      defaultValue={text}
      rows={6}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish.onLeave({ text: event.currentTarget.value })}
    />
  );
}
