import '../time/time.css';
import type { LocalDate } from '../../law/index.ts';
import type { Money } from '../../modules/municipality/convenios/index.ts';

type Month = Money['months'][number];
type Curve = 'standing' | 'received' | 'rendered' | 'accepted';

const curves: readonly { key: Curve; label: string }[] = [
  { key: 'standing', label: 'Vigente' },
  { key: 'received', label: 'Recibido' },
  { key: 'rendered', label: 'Rendido' },
  { key: 'accepted', label: 'Aceptado' },
];

const sizes = [
  { name: 'wide', width: 920, height: 260, left: 84, right: 16, text: 12, labels: 12 },
  { name: 'narrow', width: 340, height: 220, left: 52, right: 8, text: 11, labels: 4 },
] as const;

const millions = (pesos: number): string =>
  `MM$ ${(pesos / 1_000_000).toLocaleString('es-CL', { maximumFractionDigits: pesos < 10_000_000 ? 1 : 0 })}`;

/** The money of a convenio month by month: what stands, came in, was rendered and accepted. The movements say the same. */
export function MoneyDrawing({ months, on }: { months: readonly Month[]; on: LocalDate }) {
  if (months.length < 2) return null;
  return (
    <figure className="lines">
      <figcaption>El dinero en el tiempo (millones de pesos, a fin de cada mes)</figcaption>
      {sizes.map((size) => (
        <Drawing key={size.name} months={months} on={on} size={size} />
      ))}
      <ul className="plain gantt-key small">
        {curves.map(({ key, label }) => (
          <li key={key}>
            <svg width="30" height="8" aria-hidden="true" className="money-drawing">
              <path className={key} d="M0 4H30" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Drawing({ months, on, size }: { months: readonly Month[]; on: LocalDate; size: (typeof sizes)[number] }) {
  const { name, width, height, left, right, text, labels } = size;
  const [above, below] = [10, 26];
  const most = Math.max(1, ...months.flatMap(({ standing, received, rendered }) => [standing, received, rendered]));
  const x = (index: number): number => left + ((width - left - right) * index) / (months.length - 1);
  const y = (value: number): number => above + (height - above - below) * (1 - Math.max(0, value) / most);
  const every = Math.ceil(months.length / labels);
  const day = months.findIndex((month) => month.on >= on);
  return (
    <svg
      className={`money-drawing ${name}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="El dinero en el tiempo: los montos están en los movimientos."
      fontSize={text}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="tick" x1={left} x2={width - right} y1={y(most * share)} y2={y(most * share)} />
          <text x={left - 6} y={y(most * share) + 4} textAnchor="end">
            {millions(most * share)}
          </text>
        </g>
      ))}
      {months.map(({ label }, index) =>
        index % every === 0 ? (
          <text key={label} x={x(index)} y={height - 8} textAnchor={index === 0 ? 'start' : 'middle'}>
            {label}
          </text>
        ) : null,
      )}
      {curves.map(({ key }) => (
        <path
          key={key}
          className={key}
          d={stepsOf(
            months.map((month) => month[key]),
            x,
            y,
          )}
        />
      ))}
      {day >= 0 && <line className="day" x1={x(day)} x2={x(day)} y1={above} y2={height - below} />}
    </svg>
  );
}

/** Money moves at once: each value lasts until the next month end. */
const stepsOf = (values: readonly number[], x: (index: number) => number, y: (value: number) => number): string =>
  values
    .map((value, index) =>
      index === 0 ? `M${x(0).toFixed(1)} ${y(value).toFixed(1)}` : `H${x(index).toFixed(1)}V${y(value).toFixed(1)}`,
    )
    .join('');
