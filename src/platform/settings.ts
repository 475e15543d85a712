import { isAbsolute, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTiles, type Tiles } from './tiles.ts';

/** Which of the two institutions this installation serves. */
export type Edition = 'municipality' | 'party';

/** What the person who installs decides; everything else has one value. */
export interface Settings {
  /** As the command says; a new installation without it asks on its first page. */
  edition: Edition | undefined;
  demo: boolean;
  host: string;
  port: number;
  /** The address that people write in the browser, without a path. */
  origin: string;
  /** The folder with the data. */
  home: string;
  /** The file with the keys, outside the data so that a copy of the data does not carry them. */
  keys: string;
  databaseUrl: string | undefined;
  ownerDatabaseUrl: string | undefined;
  smtpUrl: string | undefined;
  /** Pictures under the maps, from outside; absent: none. */
  tiles: Tiles | undefined;
}

/** The settings have mistakes; the message names each one and what to do. */
export class SettingsRefused extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`No se puede iniciar con estos ajustes:\n${problems.map((problem) => `  · ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads the settings from the environment and the words of the command; relative paths start at the project's folder. */
export function readSettings(env: NodeJS.ProcessEnv, argv: string[], project: string): Settings {
  const problems: string[] = [];
  const refuse = (problem: string) => problems.push(problem);
  const given = (name: string) => env[name]?.trim() || undefined;
  const flags = readFlags(argv, refuse);
  const demo = flags.demo === true;
  const edition = readEdition(flags.edition ?? given('CABILDO_EDITION') ?? (demo ? 'municipality' : undefined), refuse);
  const port = readPort(given('PORT'), refuse);
  const host = readHost(given('HOST'), refuse);
  const home = resolve(project, given('CABILDO_HOME') ?? usualHome(demo, edition));
  const settings: Settings = {
    edition,
    demo,
    host,
    port,
    origin: readOrigin(given('CABILDO_ORIGIN'), { host, port, demo }, refuse),
    home,
    keys: readKeys(resolve(project, given('CABILDO_KEYS') ?? `${home}.keys`), home, refuse),
    databaseUrl: readUrl('DATABASE_URL', given('DATABASE_URL'), database, refuse),
    ownerDatabaseUrl: readUrl('DATABASE_OWNER_URL', given('DATABASE_OWNER_URL'), database, refuse),
    smtpUrl: readUrl('SMTP_URL', given('SMTP_URL'), mail, refuse),
    tiles: readTiles(given('CABILDO_TILES'), given('CABILDO_TILES_CREDIT'), refuse),
  };
  if (problems.length > 0) throw new SettingsRefused(problems);
  return settings;
}

type Refuse = (problem: string) => void;

const database = { schemes: ['postgres:', 'postgresql:'], example: 'postgres://usuario:clave@servidor:5432/cabildo' };
const mail = { schemes: ['smtp:', 'smtps:'], example: 'smtps://usuario:clave@correo.comuna.cl:465' };
const ownMachine = ['localhost', '127.0.0.1', '::1', '[::1]'];

function readFlags(argv: string[], refuse: Refuse): { demo?: unknown; edition?: unknown } {
  const options = { demo: { type: 'boolean' }, edition: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: argv, options, strict: false, allowPositionals: true });
  const known = new Set<string>(Object.keys(options));
  const unknown = [
    ...Object.keys(values)
      .filter((flag) => !known.has(flag))
      .map((flag) => `--${flag}`),
    ...positionals,
  ];
  for (const word of unknown) refuse(`No conozco «${word}». Puede usar --demo y --edition (municipality o party).`);
  return values;
}

function readEdition(given: unknown, refuse: Refuse): Edition | undefined {
  if (given === undefined || given === 'municipality' || given === 'party') return given;
  refuse(`La edición «${String(given)}» no existe. Escriba --edition municipality o --edition party.`);
  return undefined;
}

function readPort(given = '3000', refuse: Refuse): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (port <= 65_535) return port;
  refuse(`PORT dice «${given}»; debe ser un número entre 0 y 65535, como 3000.`);
  return 3000;
}

function readHost(given = '127.0.0.1', refuse: Refuse): string {
  if (!/^[\w.:-]+$/.test(given))
    refuse(`HOST dice «${given}»; escriba un nombre o una dirección, como 127.0.0.1 o 0.0.0.0.`);
  return given;
}

function usualHome(demo: boolean, edition: Edition | undefined): string {
  if (!demo) return '.cabildo/home';
  return edition === 'party' ? '.cabildo/demo-party' : '.cabildo/demo';
}

function readOrigin(
  given: string | undefined,
  at: { host: string; port: number; demo: boolean },
  refuse: Refuse,
): string {
  const usual = `http://localhost:${at.port}`;
  if (!given) {
    if (!at.demo && !ownMachine.includes(at.host)) {
      refuse(
        `HOST es ${at.host}: otros equipos podrán entrar. Indique en CABILDO_ORIGIN la dirección que escribirán, como https://cabildo.comuna.cl.`,
      );
    }
    return usual;
  }
  const url = URL.parse(given);
  if (!url || !['http:', 'https:'].includes(url.protocol) || `${url.pathname}${url.search}${url.hash}` !== '/') {
    refuse(`CABILDO_ORIGIN dice «${given}»; escriba solo la dirección, sin ruta, como https://cabildo.comuna.cl.`);
    return usual;
  }
  if (url.protocol === 'http:' && !ownMachine.includes(url.hostname)) {
    refuse(
      `CABILDO_ORIGIN dice «${given}»; fuera de este equipo debe comenzar con https://, o las claves viajarían a la vista.`,
    );
  }
  return url.origin;
}

function readKeys(keys: string, home: string, refuse: Refuse): string {
  const fromHome = relative(home, keys);
  if (fromHome === '' || (!fromHome.startsWith('..') && !isAbsolute(fromHome))) {
    refuse(
      `CABILDO_KEYS (${keys}) está dentro de la carpeta de datos (${home}). Elija un archivo fuera de ella, para que una copia de los datos no lleve las claves.`,
    );
  }
  return keys;
}

function readUrl(name: string, given: string | undefined, kind: typeof database, refuse: Refuse): string | undefined {
  if (given === undefined || kind.schemes.includes(URL.parse(given)?.protocol ?? '')) return given;
  // The value may carry a password, so it is not repeated.
  refuse(`${name} no es una dirección que sirva; debe verse como ${kind.example}.`);
  return undefined;
}
