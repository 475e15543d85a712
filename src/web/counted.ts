/** A word as it goes with one and with many. */
export type Pair = readonly [one: string, many: string];

/** The word that agrees with a count: «fila» or «filas», «cambiará» or «cambiarán». */
export const agreed = (count: number, [one, many]: Pair): string => (count === 1 ? one : many);

/** A count with its noun: «1 fila», «1.151 filas». */
export const counted = (count: number, pair: Pair): string => `${count.toLocaleString('es-CL')} ${agreed(count, pair)}`;

/** The noun of a record's rows, as it follows a count. */
export const nounOf = ({ label: [one, many] }: { label: Pair }): Pair => [one.toLowerCase(), many.toLowerCase()];

/** Rows of a list or a file. */
export const rowNoun: Pair = ['fila', 'filas'];
