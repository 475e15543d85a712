import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from 'react-router';

/** The built pages of a folder. The bundle of the program has its own copy of this file, which knows its pages. */
export const builtPages = async (folder: string): Promise<ServerBuild> => {
  const path = join(folder, 'server/index.js');
  if (!existsSync(path)) throw new Error('The pages are not built: run `npm run build`');
  return import(pathToFileURL(path).href);
};
