import type { ReactNode } from 'react';
import { cellText } from './block.ts';
import type { Column } from './columns.ts';
import type { Commands } from './commands.ts';
import { LineEditor, ParagraphEditor } from './editors/TextEditor.tsx';
import { LinkEditor } from './editors/LinkEditor.tsx';
import { OptionEditor } from './editors/OptionEditor.tsx';
import { OptionsEditor } from './editors/OptionsEditor.tsx';
import { type Face, faceOf } from './faces.ts';
import type { GridRow } from './row.ts';
import type { GridGround } from './store.ts';

/** What every editor of a cell is given. */
export interface EditorProps {
  row: GridRow;
  column: Column;
  value: unknown;
  /** What it begins with: the value, or what the person typed to begin. */
  text: string;
  /** The person began by typing: what was there is being replaced. */
  isTyped: boolean;
  ground: GridGround;
  commands: Commands;
  opensUp: boolean;
}

const editors: Record<Face['editor'], (props: EditorProps) => ReactNode> = {
  line: LineEditor,
  paragraph: ParagraphEditor,
  option: OptionEditor,
  options: OptionsEditor,
  link: LinkEditor,
  none: () => null,
};

interface CellEditorProps extends Pick<EditorProps, 'column' | 'ground' | 'commands' | 'opensUp'> {
  row: GridRow;
  text: string | undefined;
}

/** The widget of the field's kind, inside its cell. */
export function CellEditor({ row, column, text, ...rest }: CellEditorProps) {
  const Editor = editors[faceOf(column.field).editor];
  const value = row[column.key];
  return (
    <Editor
      {...rest}
      row={row}
      column={column}
      value={value}
      isTyped={text !== undefined}
      text={text ?? cellText(column, value)}
    />
  );
}
