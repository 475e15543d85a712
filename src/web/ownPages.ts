import type { ServerBuild } from 'react-router';
import type { Edition } from '../records/catalog.ts';

/** Folders of pages that only one edition has; a folder that enters a module of one edition must stand here. */
export const foldersOf: Readonly<Record<Edition, readonly string[]>> = {
  municipality: [
    'ideas',
    'external',
    'applications',
    'reports',
    'map',
    'time',
    'breaks',
    'portal',
    'fieldVisits',
    'funding',
    'convenios',
  ],
  party: ['programmes', 'abilities', 'members'],
};

const isOfOther = (route: string, edition: Edition): boolean =>
  Object.entries(foldersOf).some(
    ([owner, folders]) => owner !== edition && folders.some((folder) => route.startsWith(`${folder}/`)),
  );

const ofEdition = <Kept>(routes: Readonly<Record<string, Kept>>, edition: Edition): Record<string, Kept> =>
  Object.fromEntries(Object.entries(routes).filter(([route]) => !isOfOther(route, edition)));

/** The built pages without those of the other edition, whose addresses are then as any that does not exist. */
export const pagesOf = (build: ServerBuild, edition: Edition): ServerBuild => ({
  ...build,
  routes: ofEdition(build.routes, edition),
  assets: {
    ...build.assets,
    url: manifestOf(build.assets.url, edition),
    routes: ofEdition(build.assets.routes, edition),
  },
});

// Its own address: a browser keeps these files for a year.
const manifestOf = (url: string, edition: Edition): string => url.replace(/\.js$/, `.${edition}.js`);

interface Files {
  module: string;
  imports?: readonly string[];
  css?: readonly string[];
}

interface Manifest {
  entry: Files;
  routes: Readonly<Record<string, Files>>;
}

const manifestName = /^\/assets\/manifest-\w+\.js$/;
const beginning = 'window.__reactRouterManifest=';

/** The files of the browser, by address, without what only pages of the other edition use, nor their names in the table of routes. */
export const filesOf = (files: ReadonlyMap<string, Buffer>, edition: Edition): Map<string, Buffer> => {
  const [address, text] = [...files].find(([name]) => manifestName.test(name)) ?? [];
  if (address === undefined || text === undefined) throw new Error('The built pages have no table of routes');
  const manifest: Manifest = JSON.parse(text.toString().slice(beginning.length).replace(/;\s*$/, ''));
  const routes = ofEdition(manifest.routes, edition);
  const used = filesUsed(files, [manifest.entry, ...Object.values(routes)]);
  const all = filesUsed(files, Object.values(manifest.routes));
  const own = new Map([...files].filter(([name]) => name !== address && (used.has(name) || !all.has(name))));
  return own.set(
    manifestOf(address, edition),
    Buffer.from(`${beginning}${JSON.stringify({ ...manifest, routes, url: manifestOf(address, edition) })};`),
  );
};

const filesUsed = (files: ReadonlyMap<string, Buffer>, all: readonly Files[]): Set<string> => {
  const used = new Set<string>();
  const named = all.flatMap(({ module, imports = [], css = [] }) => [module, ...imports, ...css]);
  const waiting = named.map((name) => name.replace(/#$/, ''));
  // A file brings others only when somebody needs them: their names stand in its text.
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const text = used.has(name) ? undefined : files.get(name);
    used.add(name);
    for (const [other] of text?.toString().matchAll(/[\w.-]+-[\w-]{8}\.(?:js|css)/g) ?? []) {
      const address = `/assets/${other}`;
      if (files.has(address) && !manifestName.test(address)) waiting.push(address);
    }
  }
  return used;
};
