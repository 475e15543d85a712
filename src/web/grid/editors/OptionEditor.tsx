import { useCallback } from 'react';
import type { Field } from '../../../records/field.ts';
import { fold } from '../../../parsing/fold.ts';
import type { EditorProps } from '../CellEditor.tsx';
import { optionsOf } from '../faces.ts';
import { Picker } from './Picker.tsx';

/** One of a closed list, or yes and no. */
export function OptionEditor(props: EditorProps) {
  const { field } = props.column;
  const find = useCallback((words: string) => matching(field, words), [field]);
  return <Picker {...props} find={find} />;
}

/** Options that have the words, those that begin with them first. */
const matching = (field: Field, words: string) => {
  const wanted = fold(words);
  const found = optionsOf(field).filter(({ label }) => fold(label).includes(wanted));
  const begins = found.filter(({ label }) => fold(label).startsWith(wanted));
  return [...begins, ...found.filter((option) => !begins.includes(option))];
};
