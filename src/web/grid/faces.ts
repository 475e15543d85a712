import type { Field, KindName } from '../../records/field.ts';

/** How a kind of field behaves in a cell: which widget edits it, how it is filtered, where it stands. */
export interface Face {
  readonly editor: 'line' | 'paragraph' | 'option' | 'options' | 'link' | 'none';
  readonly filter:
    | 'contains'
    | 'options'
    | 'anyOfOptions'
    | 'links'
    | 'amounts'
    | 'days'
    | 'moments'
    | 'yesNo'
    | 'emptiness';
  readonly align: 'start' | 'end';
  readonly width: number;
  /** Rows can be gathered by it: it has few different values. */
  readonly groups: boolean;
  /** Stands as a column when nobody chose columns. */
  readonly standsByItself: boolean;
}

const faces: Record<KindName, Face> = {
  text: { editor: 'line', filter: 'contains', align: 'start', width: 180, groups: false, standsByItself: true },
  longText: {
    editor: 'paragraph',
    filter: 'contains',
    align: 'start',
    width: 280,
    groups: false,
    standsByItself: false,
  },
  number: { editor: 'line', filter: 'amounts', align: 'end', width: 110, groups: true, standsByItself: true },
  money: { editor: 'line', filter: 'amounts', align: 'end', width: 172, groups: false, standsByItself: true },
  date: { editor: 'line', filter: 'days', align: 'start', width: 120, groups: false, standsByItself: true },
  instant: { editor: 'none', filter: 'moments', align: 'start', width: 168, groups: false, standsByItself: true },
  choice: { editor: 'option', filter: 'options', align: 'start', width: 160, groups: true, standsByItself: true },
  choices: {
    editor: 'options',
    filter: 'anyOfOptions',
    align: 'start',
    width: 200,
    groups: false,
    standsByItself: true,
  },
  yesNo: { editor: 'option', filter: 'yesNo', align: 'start', width: 88, groups: true, standsByItself: true },
  reference: { editor: 'link', filter: 'links', align: 'start', width: 180, groups: true, standsByItself: true },
  file: { editor: 'none', filter: 'emptiness', align: 'start', width: 180, groups: false, standsByItself: false },
  place: { editor: 'line', filter: 'emptiness', align: 'start', width: 180, groups: false, standsByItself: false },
};

export const faceOf = (field: Field): Face => faces[field.kind];

/** What can be picked for a field from a closed list: the stored value with its label. */
export const optionsOf = (field: Field): readonly { value: unknown; label: string }[] =>
  field.options
    ? Object.entries(field.options).map(([value, label]) => ({ value, label }))
    : [
        { value: true, label: 'Sí' },
        { value: false, label: 'No' },
      ];
