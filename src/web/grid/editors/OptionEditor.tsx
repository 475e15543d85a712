import { useCallback } from 'react';
import { fold } from '../../../records/parsing/fold.ts';
import type { EditorProps } from '../CellEditor.tsx';
import { optionsOf } from '../faces.ts';
import { Picker } from './Picker.tsx';

/** One of a closed list, or yes and no. */
export function OptionEditor(props: EditorProps) {
  const { field } = props.column;
  const find = useCallback(
    (words: string) => optionsOf(field).filter(({ label }) => fold(label).includes(fold(words))),
    [field],
  );
  return <Picker {...props} find={find} />;
}
