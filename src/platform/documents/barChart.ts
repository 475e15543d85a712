/** What a bar chart shows: one group of bars for each label, one colour for each series. */
export interface BarChart {
  labels: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
  /** In pixels; a narrow chart shortens its labels more. */
  width?: number;
  /** How a value is written on its bar. */
  show(value: number): string;
}

const ink = '#16202b';
const colours = ['#0b4a8f', '#8a5a00', '#1b6e3c'];
const font = { fontFamily: 'Libertinus Serif, Georgia, serif', fontSize: 13, color: ink };

/** Horizontal bars as SVG text, drawn on the server; the words beside each bar say its value. */
export const barChartSvg = async ({ labels, series, show, width = 720 }: BarChart): Promise<string> => {
  const { echarts } = await drawing();
  const height = 46 + labels.length * (10 + 14 * series.length);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    color: colours,
    textStyle: font,
    legend: series.length > 1 ? { top: 0, left: 0, textStyle: font, icon: 'rect' } : undefined,
    grid: {
      left: 8,
      right: width < 500 ? 92 : 130,
      top: series.length > 1 ? 32 : 8,
      bottom: 4,
      outerBoundsMode: 'same',
    },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: labels.map((label) => shorten(label, Math.round(width / 20))),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#b8c1ca' } },
      axisLabel: { ...font, interval: 0 },
    },
    series: series.map(({ name, values }) => ({
      type: 'bar',
      name,
      data: [...values],
      barMaxWidth: 12,
      label: {
        show: true,
        position: 'right',
        ...font,
        formatter: ({ value }: { value: unknown }) => show(Number(value)),
      },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};

const shorten = (label: string, most: number): string => (label.length > most ? `${label.slice(0, most - 1)}…` : label);

/** The drawing library is loaded at the first chart. */
const drawing = async () => {
  const [echarts, { BarChart }, { GridComponent, LegendComponent }, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  echarts.use([BarChart, GridComponent, LegendComponent, SVGRenderer]);
  return { echarts };
};
