import type { Dataset } from './dataset.ts';

const titles = [
  'CODIGO BIP',
  'NOMBRE INICIATIVA',
  'DESCRIPCION',
  'LOCALIDAD',
  'FUENTE',
  'AÑO PRESUPUESTARIO',
  'MONTO POSTULADO M$',
  'MONTO APROBADO M$',
  'ESTADO',
];
const states = ['EN FORMULACIÓN', 'POSTULADA', 'EN EJECUCIÓN', 'TERMINADO'];

/** A regional portfolio as CSV, always equal for the same size: one row in fifty repeats another, one in a hundred has a year that is none. */
export const importFile = (data: Dataset, rows: number): string => {
  const lines = Array.from({ length: rows }, (_, index) => lineOf(data, index % 50 === 49 ? index - 1 : index));
  return `${[titles.join(';'), ...lines].join('\n')}\n`;
};

const lineOf = (data: Dataset, index: number): string => {
  const model = data.initiatives[index % data.initiatives.length];
  const thousands = 10_000 + ((index * 37) % 900_000);
  return [
    String(50_000_000 + index),
    `${model?.title ?? ''} (importada ${index})`,
    model?.description.slice(0, 200).replaceAll(';', ',') ?? '',
    data.localities[index % data.localities.length]?.name ?? '',
    data.sources[index % data.sources.length]?.name ?? '',
    index % 100 === 37 ? '2022/2024' : String(2020 + (index % 6)),
    String(thousands),
    index % 3 === 0 ? String(thousands - 500) : '',
    states[index % states.length] ?? '',
  ].join(';');
};
