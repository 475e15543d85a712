import { sayPesos } from '../../../law/units/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import { civicDays } from '../../common/obligations/index.ts';
import { unitValuesOn } from '../../common/units/index.ts';
import type { Balance } from './balance.ts';
import type { convenio } from './convenio.record.ts';
import { councilReasons } from './council.ts';

/** What somebody should look at in a convenio today, each in a sentence. */
export const adviceFor = async (desk: Desk, row: Row<typeof convenio>, balance: Balance): Promise<string[]> => {
  const today = dateInChile(desk.now);
  const { councilAgreement, signedOn, currentEnd, state } = row;
  const council = councilAgreement
    ? []
    : councilReasons(row, {
        law: await lawSeenBy(desk.sql),
        units: await unitValuesOn(desk.sql, [signedOn ?? today]),
        councils: civicDays('councilInstalled'),
        today,
      }).map((reason) => `${reason} Anote el acuerdo en el convenio.`);
  const isPast = state !== 'ended' && currentEnd !== null && currentEnd < today;
  return [
    ...council,
    ...(isPast ? ['Pasó su último día y sigue vigente: termínelo, o registre la modificación que lo extiende.'] : []),
    ...(balance.toReturn > 0 ? [`Hay ${sayPesos(balance.toReturn)} por reintegrar o rendir.`] : []),
    ...(await disagreement(desk, row)),
  ];
};

/** The portfolio and the convenio are said to give different money: one of the two is wrong. */
const disagreement = async (
  desk: Desk,
  { initiative, source, currentAmount }: Row<typeof convenio>,
): Promise<string[]> => {
  if (!initiative || !source || currentAmount === null) return [];
  const [line] = await desk.sql.rows<{ approved: number | null; convenios: number | null }>(
    `select (select sum(approved)::bigint from funding_line where initiative = $1::uuid and source = $2::uuid) as approved,
      (select sum(current_amount)::bigint from convenio
        where initiative = $1::uuid and source = $2::uuid and state <> 'negotiation') as convenios`,
    [initiative.id, source.id],
  );
  if (!line?.approved || !line.convenios || line.approved === line.convenios) return [];
  return [
    `Las líneas de financiamiento de la iniciativa dicen ${sayPesos(line.approved)} aprobados de ${source.name}, y sus convenios ${sayPesos(line.convenios)}. En los totales vale el convenio: corrija el que esté mal.`,
  ];
};
