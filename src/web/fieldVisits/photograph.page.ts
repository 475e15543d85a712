import type { ActionFunctionArgs } from 'react-router';
import { readPhotograph, sendPhotograph } from '../../modules/municipality/fieldVisits/index.ts';
import { Refused } from '../../records/refused.ts';
import { atField } from './atField.ts';

/** Takes one photograph of a visit from the phone, once however often it comes. */
export const action = (args: ActionFunctionArgs) =>
  atField(args, async ({ desk, house }) => {
    const { file, ...values } = Object.fromEntries(await args.request.formData());
    if (!(file instanceof Blob)) throw new Refused('Falta la fotografía.', 'file', 400);
    const photograph = await sendPhotograph(
      desk,
      house.files,
      readPhotograph(values),
      new Uint8Array(await file.arrayBuffer()),
    );
    return { done: true, photograph };
  });
