import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createApi } from './api/index.ts';
import { type Demonstration, isCutOff, openDemonstration } from './modules/demonstration.ts';
import { foundOrSay } from './modules/found.ts';
import { type House, openHouse } from './modules/house.ts';
import { openWorkshop, type OwnWorkshop } from './modules/importing/workshop.ts';
import { startStanding } from './modules/standing.ts';
import { machineClock } from './platform/clock.ts';
import { openKeys } from './platform/crypto/index.ts';
import { type Database, openDatabase } from './platform/database/database.ts';
import { migrate } from './platform/database/migrate.ts';
import type { RunningDatabase } from './platform/database/runningDatabase.ts';
import { startOver } from './platform/database/startOver.ts';
import { startDatabase } from './platform/database/supervisor.ts';
import { filesIn } from './platform/files.ts';
import type { Going } from './platform/jobs/index.ts';
import { type Outbox, openOutbox } from './platform/mail/index.ts';
import { type Edition, readSettings, type Settings, SettingsRefused } from './platform/settings.ts';
import { createSignIn, type SignIn } from './platform/signIn/index.ts';
import { askToFound } from './web/founding/askToFound.ts';
import { servePages } from './web/serve.ts';

const project = join(import.meta.dirname, '..');
const version: string = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).version;
const say = (message: string): void => console.log(message);

/** Everything that runs once the institution exists. */
interface Ground {
  house: House;
  signIn: SignIn;
  outbox: Outbox;
  workshop: OwnWorkshop;
}

/** Starts everything, in the order in which each part needs the one before. */
const start = async (settings: Settings): Promise<void> => {
  const server = await startDatabase({ ...settings, log: say });
  const database = openDatabase(server.connection);
  const edition = settings.edition ?? keptEdition(settings.home);
  const known = edition && (await openGround(settings, edition, server, database));
  const isFounded = known && (settings.demo || (await known.signIn.hasAccounts()));
  const { house, signIn, outbox, workshop } = isFounded ? known : await firstDay(settings, server, database);
  const demonstration = settings.demo ? await openDemonstration(house, signIn, settings.home, say) : undefined;
  const app = await createApi(house, signIn, version);
  app.addHook('onClose', async () => workshop.close());
  await servePages(app, { house, signIn, outbox, tiles: settings.tiles, visitorOf: ({ visitor }) => visitor });
  await app.listen({ host: settings.host, port: settings.port });
  const standing = startStanding(house, signIn, outbox);
  stopOnSignal(app, standing, database, server);
  announce(settings, demonstration);
};

/** Brings the tables up to date and opens the house on them. */
const openGround = async (
  settings: Settings,
  edition: Edition,
  server: RunningDatabase,
  database: Database,
): Promise<Ground> => {
  const { demo, home, origin, smtpUrl } = settings;
  const { ownerConnection, applicationRole } = server;
  const prepare = () =>
    migrate({ connection: ownerConnection, applicationRole, edition, folder: join(project, 'migrations') });
  await prepare();
  const files = join(home, 'files');
  const workshop = openWorkshop({ edition, connection: server.connection, files, demo });
  const keys = openKeys(settings.keys, edition);
  const house = openHouse({ edition, database, files: filesIn(files), clock: machineClock, demo, keys, workshop });
  const outbox = openOutbox({ database, keys, origin, smtpUrl });
  const signIn = createSignIn({ database, clock: machineClock, keys, origin, demo, mail: outbox });
  // A first day that was cut off left rows, and nobody could have entered yet: it begins again.
  if (await isCutOff(house, signIn)) {
    await startOver(ownerConnection);
    await prepare();
  }
  return { house, signIn, outbox, workshop };
};

/** Serves the first page until somebody has founded the institution. */
const firstDay = async (settings: Settings, server: RunningDatabase, database: Database): Promise<Ground> => {
  say(`Cabildo está vacío: abra ${settings.origin}/instalar para crear la institución.`);
  const { host, port } = settings;
  const founded = Promise.withResolvers<Ground>();
  await askToFound({
    host,
    port,
    version,
    found: async (answers) => {
      const edition = settings.edition ?? (answers.edition === 'party' ? 'party' : 'municipality');
      const ground = await openGround(settings, edition, server, database);
      const { administrator: adminName, email: adminEmail, name, commune, password } = answers;
      const wrong = await foundOrSay(ground.house, ground.signIn, { name, commune, adminName, adminEmail, password });
      if (wrong) return wrong;
      writeFileSync(editionFile(settings.home), edition, { mode: 0o600 });
      founded.resolve(ground);
      return undefined;
    },
  });
  return founded.promise;
};

const editionFile = (home: string): string => join(home, 'edition');

const keptEdition = (home: string): Edition | undefined => {
  const kept = existsSync(editionFile(home)) ? readFileSync(editionFile(home), 'utf8').trim() : undefined;
  return kept === 'party' || kept === 'municipality' ? kept : undefined;
};

const announce = ({ origin }: Settings, demonstration: Demonstration | undefined): void => {
  say(`Cabildo está en ${origin}`);
  if (!demonstration) return;
  say(`Todo lo que hay es inventado. Cuentas de demostración:\n  ${demonstration.emails.join('\n  ')}`);
  say(`contraseña: ${demonstration.password}`);
};

/** No new requests, then what is under way, then the database: nothing acknowledged is lost. */
const stopOnSignal = (app: FastifyInstance, standing: Going, database: Database, server: RunningDatabase): void => {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await standing.stop();
    await database.close();
    await server.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};

try {
  await start(readSettings(process.env, process.argv.slice(2), project));
} catch (problem) {
  const isForPeople =
    problem instanceof SettingsRefused ||
    (problem instanceof Error && ['FolderTaken', 'OtherEdition'].includes(problem.name));
  console.error(isForPeople ? problem.message : problem);
  process.exit(1);
}
