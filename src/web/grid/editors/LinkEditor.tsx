import { useCallback } from 'react';
import type { EditorProps } from '../CellEditor.tsx';
import { findLinks } from '../reading.ts';
import { Picker } from './Picker.tsx';

/** Another record, sought by its name. */
export function LinkEditor(props: EditorProps) {
  const { column, ground } = props;
  const find = useCallback(
    async (words: string) =>
      (await findLinks(ground, column, words)).map((link) => ({ value: link, label: link.name })),
    [ground, column],
  );
  return <Picker {...props} find={find} />;
}
