import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createApi } from './api/index.ts';
import { type Demonstration, openDemonstration, wasCutOff } from './modules/demonstration.ts';
import { openHouse } from './modules/house.ts';
import { machineClock } from './platform/clock.ts';
import { openDatabase } from './platform/database/database.ts';
import { migrate } from './platform/database/migrate.ts';
import { startOver } from './platform/database/startOver.ts';
import type { RunningDatabase } from './platform/database/runningDatabase.ts';
import { startDatabase } from './platform/database/supervisor.ts';
import { filesIn } from './platform/files.ts';
import { readSettings, type Settings, SettingsRefused } from './platform/settings.ts';
import { createSignIn } from './platform/signIn/index.ts';
import { servePages } from './web/serve.ts';

const project = join(import.meta.dirname, '..');
const say = (message: string): void => console.log(message);

/** Starts everything, in the order in which each part needs the one before. */
const start = async (settings: Settings): Promise<void> => {
  const { edition, demo, home, origin, host, port } = settings;
  const server = await startDatabase({ ...settings, log: say });
  const database = openDatabase(server.connection);
  const prepare = () =>
    migrate({
      connection: server.ownerConnection,
      applicationRole: server.applicationRole,
      edition,
      folder: join(project, 'migrations'),
    });
  await prepare();
  const house = openHouse({ edition, database, files: filesIn(join(home, 'files')), clock: machineClock, demo });
  const signIn = createSignIn({
    database,
    clock: machineClock,
    keys: openKeys(settings.keys),
    origin,
    demo,
    mail: openMail(settings.smtpUrl),
  });
  if (demo && (await wasCutOff(house, signIn))) {
    await startOver(server.ownerConnection);
    await prepare();
  }
  const demonstration = demo ? await openDemonstration(house, signIn, home, say) : undefined;
  const app = await createApi(house, signIn, version());
  await servePages(app, { house, signIn, visitorOf: ({ visitor }) => ({ ...visitor, session: visitor.session?.id }) });
  await app.listen({ host, port });
  stopOnSignal(app, database, server);
  announce(settings, demonstration);
};

const version = (): string => JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).version;

const announce = ({ origin }: Settings, demonstration: Demonstration | undefined): void => {
  say(`Cabildo está en ${origin}`);
  if (!demonstration) return;
  say(`Todo lo que hay es inventado. Cuentas de demostración:\n  ${demonstration.emails.join('\n  ')}`);
  say(`contraseña: ${demonstration.password}`);
};

/** No new requests, then what is under way, then the database: nothing acknowledged is lost. */
const stopOnSignal = (app: FastifyInstance, database: { close(): Promise<void> }, server: RunningDatabase): void => {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.close();
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
    problem instanceof SettingsRefused || (problem instanceof Error && problem.name === 'FolderTaken');
  console.error(isForPeople ? problem.message : problem);
  process.exit(1);
}
