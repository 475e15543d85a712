/** One curve: a value for each period, nothing where it is not known yet. */
export interface Series {
  label: string;
  /** `plan` is dashed, `real` is whole: never told by colour alone. */
  look: 'plan' | 'real';
  values: readonly (number | null)[];
}

interface LinesProps {
  title: string;
  labels: readonly string[];
  series: readonly Series[];
  /** A value of the vertical axis for people. */
  show(value: number): string;
  /** The top of the vertical axis; the largest value when absent. */
  top?: number;
}

const sizes = [
  { name: 'wide', width: 920, height: 320, left: 92, right: 190, text: 12, labels: 10 },
  { name: 'narrow', width: 340, height: 250, left: 58, right: 12, text: 11, labels: 4 },
] as const;

/** Curves over time, drawn by the server; the table below them says the same. */
export function Lines(props: LinesProps) {
  return (
    <figure className="lines">
      <figcaption>{props.title}</figcaption>
      {sizes.map((size) => (
        <Drawing key={size.name} {...props} size={size} />
      ))}
      <ul className="plain gantt-key small">
        {props.series.map(({ label, look }) => (
          <li key={label}>
            <svg width="30" height="8" aria-hidden="true" className={`curve ${look}`}>
              <path d="M0 4H30" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The next of 1, 2, 2.5 or 5 times a power of ten. */
const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return (([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power) as number;
};

function Drawing({ labels, series, show, top, title, size }: LinesProps & { size: (typeof sizes)[number] }) {
  const { width, height, left, right, text } = size;
  const [above, below] = [10, 28];
  const most = top ?? roundUp(Math.max(1, ...series.flatMap(({ values }) => values.filter((value) => value !== null))));
  const x = (index: number): number => left + ((width - left - right) * index) / Math.max(1, labels.length - 1);
  const y = (value: number): number => above + (height - above - below) * (1 - value / most);
  const every = Math.max(1, Math.ceil(labels.length / size.labels));
  return (
    <svg
      className={size.name}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}: los valores están en la tabla.`}
      fontSize={text}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line className="tick" x1={left} x2={width - right} y1={y(most * share)} y2={y(most * share)} />
          <text x={left - 8} y={y(most * share) + 4} textAnchor="end">
            {show(most * share)}
          </text>
        </g>
      ))}
      {labels.map((label, index) =>
        index % every === 0 ? (
          <text key={label} x={x(index)} y={height - 8} textAnchor="middle">
            {label}
          </text>
        ) : null,
      )}
      {series.map(({ label, look, values }) => (
        <path key={label} className={`curve ${look}`} d={pathOf(values, x, y)} />
      ))}
      {size.name === 'wide' &&
        series.map((each) => <EndLabel key={each.label} series={each} x={x} y={y} show={show} />)}
    </svg>
  );
}

const pathOf = (
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string =>
  values
    .flatMap((value, index) => (value === null ? [] : [`${x(index).toFixed(1)} ${y(value).toFixed(1)}`]))
    .map((place, index) => `${index === 0 ? 'M' : 'L'}${place}`)
    .join('');

function EndLabel({
  series,
  x,
  y,
  show,
}: {
  series: Series;
  x: (index: number) => number;
  y: (value: number) => number;
  show: (value: number) => string;
}) {
  const last = series.values.findLastIndex((value) => value !== null);
  const value = series.values[last];
  if (value === null || value === undefined) return null;
  return (
    <text className="end" x={x(last) + 6} y={y(value) + (series.look === 'plan' ? -4 : 14)}>
      {series.label}: {show(value)}
    </text>
  );
}
