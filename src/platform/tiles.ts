/** A server of pictures of streets and relief, drawn under the maps; it learns what each person looks at. */
export interface Tiles {
  /** With `{z}`, `{x}` and `{y}` where the picture's place goes. */
  url: string;
  /** Whom the pictures are owed to, as their licence asks. */
  credit: string;
}

/** Reads `CABILDO_TILES` and `CABILDO_TILES_CREDIT`; without the first, maps ask nobody outside. */
export const readTiles = (
  url: string | undefined,
  credit: string | undefined,
  refuse: (problem: string) => unknown,
): Tiles | undefined => {
  if (url === undefined) return undefined;
  const example = 'https://mosaicos.comuna.cl/{z}/{x}/{y}.png';
  const parsed = URL.parse(url);
  const isHere = parsed !== null && ['localhost', '127.0.0.1'].includes(parsed.hostname);
  const hasPlace = ['{z}', '{x}', '{y}'].every((part) => url.includes(part));
  if (!parsed || /[{;,\s]/.test(parsed.host) || !hasPlace || (parsed.protocol !== 'https:' && !isHere)) {
    refuse(`CABILDO_TILES dice «${url}»; debe verse como ${example}, con https y sin {s}.`);
    return undefined;
  }
  if (credit === undefined)
    refuse('Con CABILDO_TILES indique en CABILDO_TILES_CREDIT a quién se deben los mosaicos, como «© OpenStreetMap».');
  return { url, credit: credit ?? '' };
};
