import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { passwordOf } from '../src/platform/database/cluster.ts';
import { openDatabase, type Queryable } from '../src/platform/database/database.ts';
import { FolderTaken } from '../src/platform/database/owner.ts';
import { preparePlace } from '../src/platform/database/place.ts';
import type { Connection } from '../src/platform/database/roles.ts';
import { startDatabase } from '../src/platform/database/supervisor.ts';
import { readSettings, type Settings } from '../src/platform/settings.ts';
import { type Broken, readLinks, readRoots, type Root, verifyChain } from '../src/faces/audit.ts';
import { chainsIn } from '../src/modules/chains.ts';
import { areSignedBy, readRootFile, signRoots } from '../src/faces/signedRoots.ts';
import { machineClock } from '../src/platform/clock.ts';
import { type Key, openKeys, publicKeyOf } from '../src/platform/crypto/index.ts';

// npm run audit:verify [-- --demo --edition party --roots FILE --public-key KEY --save-roots FILE --dump FILE]
const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    edition: { type: 'string' },
    roots: { type: 'string' },
    'save-roots': { type: 'string' },
    'public-key': { type: 'string' },
    dump: { type: 'string' },
  },
});

const settings = readSettings(
  process.env,
  [...(values.demo ? ['--demo'] : []), ...(values.edition ? ['--edition', values.edition] : [])],
  join(import.meta.dirname, '..'),
);

/** The database of the data folder, whether Cabildo is running on it or not. */
const reach = async ({ home, databaseUrl }: Settings): Promise<{ connection: Connection; stop(): Promise<void> }> => {
  try {
    return await startDatabase({ home, log: console.error, databaseUrl });
  } catch (problem) {
    if (!(problem instanceof FolderTaken)) throw problem;
    const place = preparePlace(home);
    const own = {
      host: place.socket,
      database: 'cabildo',
      user: 'cabildo_app',
      password: passwordOf('cabildo_app', place),
    };
    return { connection: databaseUrl ? { connectionString: databaseUrl } : own, stop: async () => undefined };
  }
};

const signingKey = (): Key => openKeys(settings.keys).named('audit');

/** The roots of a file; refused when they carry a signature that is not of the key we trust. */
const readRootsFrom = (path: string): Root[] => {
  const kept = readRootFile(readFileSync(path, 'utf8'));
  const roots = kept.roots.filter(({ seq }) => seq > 0);
  if (!('signature' in kept)) {
    console.log('Las raíces no llevan firma: son de antes de que se firmaran, o alguien se la quitó.');
    return roots;
  }
  const trusted = values['public-key'] ?? publicKeyOf(signingKey());
  if (!areSignedBy(kept, trusted)) throw new RootsRefused(path);
  console.log(`Las raíces llevan la firma de la clave ${trusted}, del ${kept.at}.`);
  return roots;
};

class RootsRefused extends Error {
  constructor(path: string) {
    super(
      `Las raíces de ${path} no llevan la firma de esta instalación, o cambiaron después de firmarse. No las use: busque otra copia y avise a control.`,
    );
  }
}

async function* dumpLines(database: Queryable): AsyncGenerator<string> {
  for (const chain of await chainsIn(database))
    for await (const { lane, seq, previous, hash, content } of readLinks(database, chain))
      yield `${[lane, seq, previous, hash, content].join('\t')}\n`;
}

const allRoots = async (database: Queryable): Promise<Root[]> => {
  const chains = await chainsIn(database);
  return (await Promise.all(chains.map((chain) => readRoots(database, chain)))).flat();
};

const verify = async (database: Queryable): Promise<boolean> => {
  const started = performance.now();
  const roots = values.roots ? readRootsFrom(values.roots) : [];
  const broken: Broken[] = [];
  for (const chain of await chainsIn(database)) {
    const { lanes, events, broken: own } = await verifyChain(database, roots, chain);
    const seconds = ((performance.now() - started) / 1_000).toLocaleString('es-CL', { maximumFractionDigits: 1 });
    console.log(`Se revisaron ${events.toLocaleString('es-CL')} ${chain.called} en ${lanes} series, en ${seconds} s.`);
    broken.push(...own);
  }
  for (const { lane, seq, why } of broken) console.log(`  ✗ serie ${lane}, hecho ${seq}: ${why}`);
  if (broken.length > 0) {
    console.log(`El registro fue alterado: ${broken.length} faltas. No borre nada y avise a control.`);
    return false;
  }
  console.log(
    roots.length > 0 ? 'El registro está entero y calza con las raíces guardadas.' : 'El registro está entero.',
  );
  if (roots.length === 0)
    console.log(
      'Quien pudiera reescribirlo todo no dejaría falta: guarde raíces fuera (--save-roots) y compare con --roots.',
    );
  return true;
};

const running = await reach(settings);
const database = openDatabase({ ...running.connection, max: 1 });
try {
  const isWhole = await verify(database);
  if (isWhole && values['save-roots']) {
    const signed = signRoots(await allRoots(database), machineClock.now(), signingKey());
    writeFileSync(values['save-roots'], `${JSON.stringify(signed, null, 1)}\n`);
    console.log(`Raíces firmadas. Guárdelas fuera, y anote aparte la clave pública: ${signed.publicKey}`);
  }
  if (values.dump) await pipeline(dumpLines(database), createWriteStream(values.dump));
  process.exitCode = isWhole ? 0 : 1;
} catch (problem) {
  if (!(problem instanceof RootsRefused)) throw problem;
  console.log(problem.message);
  process.exitCode = 1;
} finally {
  await database.close();
  await running.stop();
}
