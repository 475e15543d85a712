import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

/** The folder of the project. */
export const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the project. */
export const inProject = (...parts) => join(project, ...parts);
