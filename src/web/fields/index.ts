import type { Field, KindName } from '../../records/field.ts';
import { choiceFace } from './choice.tsx';
import { choicesFace } from './choices.tsx';
import { dateFace } from './date.tsx';
import type { WebKind } from './face.ts';
import { fileFace } from './file.tsx';
import { instantFace } from './instant.tsx';
import { longTextFace } from './longText.tsx';
import { moneyFace } from './money.tsx';
import { numberFace } from './number.tsx';
import { placeFace } from './place.tsx';
import { referenceFace } from './reference.tsx';
import { textFace } from './text.tsx';
import { yesNoFace } from './yesNo.tsx';

export type { FilterProps, InputProps, ShownProps, WebKind } from './face.ts';
export { TargetsContext } from './targets.ts';

const faces: Record<KindName, WebKind> = {
  text: textFace,
  longText: longTextFace,
  number: numberFace,
  money: moneyFace,
  date: dateFace,
  instant: instantFace,
  choice: choiceFace,
  choices: choicesFace,
  yesNo: yesNoFace,
  reference: referenceFace,
  file: fileFace,
  place: placeFace,
};

/** How a field looks on pages: the only place where kinds are told apart. */
export const faceOf = (field: Field): WebKind => faces[field.kind];
