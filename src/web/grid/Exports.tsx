import { standing } from './columns.ts';
import { writeQuestion } from './question.ts';
import type { Grid } from './store.ts';

/** The same rows and columns as files. */
export function Exports({ grid }: { grid: Grid }) {
  const { question, look } = grid.state();
  const keys = standing(grid.columns, look).map(({ key }) => key);
  const asked = writeQuestion(question, { columns: keys.join(',') });
  const { path } = grid.ground.record;
  return (
    <div className="grid-entries">
      <a href={`/api/${path}/export.xlsx?${asked}`} download>
        Excel (.xlsx)
      </a>
      <a href={`/api/${path}/export.csv?${asked}`} download>
        Texto separado (.csv)
      </a>
    </div>
  );
}
