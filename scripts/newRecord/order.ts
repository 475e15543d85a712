import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { charterOf } from '../../src/modules/index.ts';
import type { Edition } from '../../src/records/catalog.ts';
import type { RecordType } from '../../src/records/record.ts';

/** A record to be written, as it was asked for. */
export interface Order {
  /** Folder of the module, from the project. */
  folder: string;
  name: string;
  singular: string;
  plural: string;
  /** Functions whose holder may write it. */
  serves: readonly string[];
  /** Undefined for what both editions have. */
  edition: Edition | undefined;
}

const usage =
  'Escriba: npm run new record <carpeta del módulo> <nombre> "Singular" "Plural" [funciones…]\nComo: npm run new record src/modules/municipality/funding call "Llamado" "Llamados" E2';

/** Reads the words of the command. @throws Error in Spanish when something is missing or does not exist. */
export const orderFrom = (
  project: string,
  [what, folder = '', name = '', singular = '', plural = '', ...serves]: readonly string[],
): Order => {
  if (what !== 'record' || !plural) throw new Error(usage);
  if (
    !/^src\/modules\/(common|municipality|party)\/\w+$/.test(folder) ||
    !existsSync(join(project, folder, 'index.ts'))
  )
    throw new Error(`«${folder}» no es la carpeta de un módulo: debe tener su index.ts.\n${usage}`);
  if (!/^[a-z][A-Za-z]*$/.test(name))
    throw new Error(`«${name}» no sirve de nombre: use letras en inglés, como «bankAccount».`);
  if (existsSync(join(project, folder, `${name}.record.ts`))) throw new Error(`${folder}/${name}.record.ts ya existe.`);
  const edition = editionOf(folder);
  for (const code of serves) refuseUnknownFunction(edition ?? 'municipality', code);
  // Nobody but who keeps the system may write it until somebody says whose work it is.
  return { folder, name, singular, plural, serves: serves.length > 0 ? serves : ['ADM1'], edition };
};

const editionOf = (folder: string): Edition | undefined => {
  if (folder.startsWith('src/modules/municipality/')) return 'municipality';
  return folder.startsWith('src/modules/party/') ? 'party' : undefined;
};

const refuseUnknownFunction = (edition: Edition, code: string): void => {
  if (!charterOf(edition).functions.some((held) => held.code === code))
    throw new Error(`La carta no tiene la función «${code}».`);
};

/** The next migration, after all that exist. */
export const migrationPath = (project: string, { path }: RecordType): string => {
  const numbers = readdirSync(join(project, 'migrations')).map((file) => Number(/^(\d{4})-/.exec(file)?.[1] ?? 0));
  return `migrations/${`${Math.max(...numbers) + 1}`.padStart(4, '0')}-${path}.sql`;
};
