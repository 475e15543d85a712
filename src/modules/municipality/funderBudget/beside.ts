import type { Beside, Panel, PanelEntry } from '../../../faces/panel.ts';
import { sayPesos } from '../../../law/units/index.ts';
import { sayPeriod } from '../../../law/units/words.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import { funderAmendment } from './amendment.record.ts';
import { linesOf, type TouchedLine } from './ours.ts';
import { type FunderMonth, type FunderYear, funderYears, isOfFunder, nameOfFunder } from './spending.ts';

const none: Beside = { warnings: [], panels: [] };

const sayShare = (share: number): string => `${share.toLocaleString('es-CL', { maximumFractionDigits: 1 })} %`;

/** On the page of an initiative: what its funder took from the line that pays it, and the amendments that name it. */
export const besidePaid = async (desk: Desk, id: string, today: string): Promise<Beside> => {
  if (!mayRead(desk.actor, funderAmendment)) return none;
  const lines = await linesOf(desk.sql, id, Number(today.slice(0, 4)));
  const naming = lines.filter(({ names }) => names);
  const panel: Panel = {
    id: 'modificaciones-que-la-nombran',
    title: 'Modificaciones presupuestarias que la nombran',
    says: 'Líneas del presupuesto de quien financia que llevan su nombre o su código.',
    empty: '',
    entries: naming.map(lineEntry),
    link: { label: 'Modificaciones de quien financia', to: '/fichas/funder-amendments' },
  };
  return { warnings: await lowered(desk, id, lines), panels: naming.length > 0 ? [panel] : [] };
};

const lowered = async (desk: Desk, id: string, lines: readonly TouchedLine[]): Promise<string[]> => {
  const down = lines.filter(({ change }) => change !== null && change < 0);
  if (down.length === 0) return [];
  const closed = desk.catalog.workflowOf(desk.catalog.record('initiative'))?.closed ?? [];
  const [row] = await desk.sql.rows<{ state: string }>('select state from initiative where id = $1::uuid', [id]);
  return !row || closed.includes(row.state) ? [] : down.map(sayLowered);
};

const sayLowered = (line: TouchedLine): string => {
  const which = line.names ? 'que la nombra' : 'de donde se paga';
  return `La m${line.amendmentName.slice(1)} rebaja la línea ${line.code}, ${which}: ${sayChange(line)}.`;
};

const sayChange = ({ change, inForceBefore, inForceAfter }: TouchedLine): string => {
  if (change === null) return 'no dice cuánto';
  const size = `${change < 0 ? 'baja' : 'sube'} ${sayPesos(Math.abs(change))}`;
  if (inForceBefore === null || inForceAfter === null) return size;
  return `${size}, de ${sayPesos(inForceBefore)} a ${sayPesos(inForceAfter)}`;
};

const lineEntry = (line: TouchedLine): PanelEntry => ({
  id: line.id,
  name: `${line.amendmentName} · ${line.code}`,
  to: `/fichas/funder-amendments/${line.amendment}`,
  about: line.name ?? undefined,
  tone: (line.change ?? 0) < 0 ? 'attention' : 'ok',
  word: (line.change ?? 0) < 0 ? 'Rebaja' : 'Aumenta',
  points: [{ tone: 'neutral', says: `En esta línea, el presupuesto ${sayChange(line)}.` }],
});

/** On the page of a source: how much its funder still has to spend this year, month by month, and its amendments. */
export const besideFunder = async (desk: Desk, source: string | null, today: string): Promise<Beside> => {
  if (!mayRead(desk.actor, funderAmendment)) return none;
  const years = (await funderYears(desk.sql, today)).filter(({ institution }) => isOfFunder(source, institution));
  const amendments = latestOf(
    (await amendmentsOf(desk.sql)).filter(({ institution }) => isOfFunder(source, institution)),
  );
  return {
    warnings: [],
    panels: [...years.map(yearPanel), ...(amendments.length > 0 ? [amendmentPanel(amendments)] : [])],
  };
};

/** How the year goes, in sentences: what is left says whether asking still makes sense. */
export const sayYear = ({ last, toSpend, before }: FunderYear): string => {
  const until = `Hasta ${sayPeriod(last.period)}`;
  const share = last.share === null ? '' : ` llevaba ejecutado el ${sayShare(last.share)}`;
  const whole = last.inForce === null ? '' : ` de ${sayPesos(last.inForce)}`;
  const left = toSpend === null ? '' : ` Quedan ${sayPesos(toSpend)} por ejecutar.`;
  const then = before.flatMap(({ year, then: at }) => (at === null ? [] : [`${year}, ${sayShare(at)}`])).slice(0, 4);
  const compared = then.length === 0 ? '' : ` A esa altura, otros años: ${then.join('; ')}.`;
  return `${until}${share}${whole}.${left}${compared}`;
};

const yearPanel = (year: FunderYear): Panel => ({
  id: 'ejecucion-de-quien-financia',
  title: `Ejecución ${year.last.period.slice(0, 4)}: ${nameOfFunder(year.institution)}`,
  says: sayYear(year),
  empty: '',
  entries: year.months.toReversed().slice(0, 1).map(monthEntry),
  rests:
    year.months.length > 1
      ? [{ label: 'Los meses anteriores', entries: year.months.toReversed().slice(1).map(monthEntry) }]
      : [],
  link: { label: 'Ejecución mensual', to: '/fichas/funder-executions' },
});

const monthEntry = ({ id, period, inForce, executed, executedSoFar, share }: FunderMonth): PanelEntry => ({
  id,
  name: sayPeriod(period),
  to: `/fichas/funder-executions/${id}`,
  about: executed === null ? undefined : `${sayPesos(executed)} en el mes`,
  tone: 'neutral',
  word: share === null ? 'sin porcentaje' : `${sayShare(share)} del año`,
  points: [
    ...(executedSoFar === null ? [] : [{ tone: 'neutral' as const, says: `Desde enero, ${sayPesos(executedSoFar)}.` }]),
    ...(inForce === null ? [] : [{ tone: 'neutral' as const, says: `Vigente para el año: ${sayPesos(inForce)}.` }]),
  ],
});

interface Amendment {
  id: string;
  name: string;
  institution: string | null;
  year: number;
  state: string;
  raises: number | null;
  lowers: number | null;
  lines: number;
}

const amendmentsOf = (sql: Queryable): Promise<Amendment[]> =>
  sql.rows(
    `select a.id, a.name, a.institution, a.year::int as year, a.state, a.raises, a.lowers,
      (select count(*)::int from funder_amendment_line l where l.amendment = a.id) as lines
    from funder_amendment a
    order by a.number desc`,
  );

/** Those of the last year that has any: one funder may be a year behind another. */
const latestOf = (amendments: readonly Amendment[]): Amendment[] => {
  const last = Math.max(...amendments.map(({ year }) => year));
  return amendments.filter(({ year }) => year === last);
};

const shown = 5;

const amendmentPanel = (amendments: readonly Amendment[]): Panel => {
  const entries = amendments.map(amendmentEntry);
  const more = entries.slice(shown);
  return {
    id: 'modificaciones-de-quien-financia',
    title: `Modificaciones presupuestarias de ${amendments[0]?.year ?? ''}`,
    says: 'De qué líneas saca y a cuáles da, la última primero.',
    empty: '',
    entries: entries.slice(0, shown),
    rests: more.length > 0 ? [{ label: `Otras ${more.length}`, entries: more }] : [],
    link: { label: 'Todas las modificaciones', to: '/fichas/funder-amendments' },
  };
};

const amendmentEntry = ({ id, name, state, raises, lowers, lines }: Amendment): PanelEntry => ({
  id,
  name,
  to: `/fichas/funder-amendments/${id}`,
  about: lines === 1 ? 'Una línea' : `${lines} líneas`,
  tone: state === 'annulled' ? 'neutral' : 'ok',
  word: state === 'annulled' ? 'sin efecto' : 'vigente',
  points: [
    { tone: 'neutral', says: `Aumenta gastos en ${sayPesos(raises ?? 0)} y los rebaja en ${sayPesos(lowers ?? 0)}.` },
  ],
});
