import type { IncomingHttpHeaders } from 'node:http';

/** Whose page a request came from, as the browser itself says: ours, another's, or it does not say. */
export const cameFrom = (headers: IncomingHttpHeaders): 'ours' | 'another' | 'unsaid' => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'none') return site === 'same-origin' ? 'ours' : 'another';
  if (headers.origin === undefined) return 'unsaid';
  const isOurs = URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
  return isOurs ? 'ours' : 'another';
};
