/** The part of an address that says which rows, without what only one page knows: the same in the list, the map and the charts. */
export const sameRows = (search: URLSearchParams): URLSearchParams =>
  new URLSearchParams(
    [...search].filter(
      ([name, value]) => value !== '' && (name.startsWith('filter[') || name === 'q' || name === 'asOf'),
    ),
  );

/** An address with the same rows. */
export const withSameRows = (
  to: string,
  search: URLSearchParams,
  more: Readonly<Record<string, string>> = {},
): string => {
  const same = sameRows(search);
  for (const [name, value] of Object.entries(more)) same.set(name, value);
  return same.size > 0 ? `${to}?${same}` : to;
};
