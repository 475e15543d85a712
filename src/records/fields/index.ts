import type { Kind, KindName } from '../field.ts';
import { choiceKind } from './choice.ts';
import { choicesKind } from './choices.ts';
import { dateKind } from './date.ts';
import { fileKind } from './file.ts';
import { instantKind } from './instant.ts';
import { longTextKind } from './longText.ts';
import { moneyKind } from './money.ts';
import { numberKind } from './number.ts';
import { placeKind } from './place.ts';
import { referenceKind } from './reference.ts';
import { textKind } from './text.ts';
import { yesNoKind } from './yesNo.ts';

/** Every kind of field with all its faces but the page's. */
export const kinds: Record<KindName, Kind> = {
  text: textKind,
  longText: longTextKind,
  number: numberKind,
  money: moneyKind,
  date: dateKind,
  instant: instantKind,
  choice: choiceKind,
  choices: choicesKind,
  yesNo: yesNoKind,
  reference: referenceKind,
  file: fileKind,
  place: placeKind,
};
