/** The words of each state of a hand-over. */
export const handOverStates: Readonly<Record<string, string>> = {
  preparing: 'En preparación',
  given: 'Falta quien recibe',
  closed: 'Emitida',
  dropped: 'Sin efecto',
};
