/**
 * Where Ctrl and an arrow lead along one line of cells, as in a spreadsheet: to the last filled cell before an empty one,
 * or, from there, to the next filled one; to the end when there is none.
 */
export const edgeFrom = (from: number, by: 1 | -1, last: number, isFilled: (place: number) => boolean): number => {
  const isInside = (place: number): boolean => place >= 0 && place <= last;
  let place = from + by;
  if (!isInside(place)) return from;
  const runs = from >= 0 && isFilled(from) && isFilled(place);
  while (isInside(place + by) && (runs ? isFilled(place + by) : !isFilled(place))) place += by;
  return place;
};
