import { Form } from 'react-router';
import type { ImportView } from '../../modules/common/imports/index.ts';
import { Submit } from '../form/Submit.tsx';

/** Which sheet of a workbook is brought in, where several have rows. */
export function Sheets({ view: { sheet, sheets } }: { view: ImportView }) {
  if (sheets.length < 2) return null;
  return (
    <Form method="post" className="line">
      <label htmlFor="sheet">Hoja del libro</label>
      <select className="input" id="sheet" name="sheet" defaultValue={sheet ?? undefined} key={sheet}>
        {sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <Submit className="button" name="intent" value="sheet">
        Leer esta hoja
      </Submit>
    </Form>
  );
}
