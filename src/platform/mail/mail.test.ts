import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startMailServer as start } from '../../../test/support/mailServer.ts';
import { keysInMemory } from '../crypto/index.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { temporaryDatabase } from '../database/temporaryDatabase.ts';
import { type Outbox, openOutbox, type Posting, type QueuedLetter } from './index.ts';

let database: Database;
let drop: () => Promise<void>;
before(async () => {
  const place = await temporaryDatabase();
  const { ownerConnection, applicationRole } = place;
  const folder = join(import.meta.dirname, '../../../migrations');
  await migrate({ connection: ownerConnection, applicationRole, edition: 'municipality', folder });
  database = openDatabase(place.connection);
  drop = place.drop;
});
after(async () => {
  await database.close();
  await drop();
});

const servers: Awaited<ReturnType<typeof start>>[] = [];
const startMailServer: typeof start = async (manners) => {
  const server = await start(manners);
  servers.push(server);
  return server;
};
after(() => Promise.all(servers.map((server) => server.stop())));

const keys = keysInMemory();
const outboxTo = (smtpUrl: string | undefined): Outbox =>
  openOutbox({
    database,
    keys,
    origin: 'https://cabildo.trehuelemu.test',
    smtpUrl,
    patience: { claim: 60, waits: [0] },
  });

let count = 0;
const letterTo = (to: string, text = 'Su enlace: https://cabildo.trehuelemu.test/invitacion/abc'): Posting => {
  count += 1;
  const wantedUntil = new Date(Date.now() + 3_600_000);
  return { key: `letter ${count}`, kind: 'invitation', to, subject: 'Su invitación a Cabildo', text, wantedUntil };
};

const keptOf = async (outbox: Outbox, to: string): Promise<QueuedLetter> => {
  const found = (await outbox.letters(500)).find(({ receiver }) => receiver === to);
  assert.ok(found, `no letter to ${to}`);
  return found;
};

test('an invitation to Rosa reaches a mail server, with her accents, from the house and with one Message-ID', async () => {
  const server = await startMailServer();
  const outbox = outboxTo(server.url);
  assert.equal(await outbox.sendNow(letterTo('rosa@trehuelemu.test', 'Rosa Ñancupil:\n\nElija su contraseña.')), true);
  const [taken] = server.taken;
  assert.equal(taken?.to, 'rosa@trehuelemu.test');
  assert.match(
    taken?.message ?? '',
    /^From: Cabildo <cabildo@cabildo\.trehuelemu\.test>\r\nTo: rosa@trehuelemu\.test\r\n/m,
  );
  assert.match(taken?.message ?? '', /Subject: =\?UTF-8\?Q\?Su_invitaci=C3=B3n_a_Cabildo\?=/);
  assert.match(taken?.message ?? '', /Rosa =C3=91ancupil/);
  assert.match(taken?.messageId ?? '', /^<[\w-]{24}@cabildo\.trehuelemu\.test>$/);
});

test('the same key is put once, also when two ask at the same time', async () => {
  const server = await startMailServer();
  const outbox = outboxTo(server.url);
  const letter = letterTo('luis@trehuelemu.test');
  const put = await Promise.all([outbox.put(letter), outbox.put(letter), outbox.put(letter)]);
  assert.deepEqual(put.toSorted(), [false, false, true]);
  await Promise.all([outbox.deliver(), outboxTo(server.url).deliver(), outbox.deliver()]);
  assert.equal(server.taken.filter(({ to }) => to === letter.to).length, 1);
});

test('a letter put in a transaction that is undone never existed', async () => {
  const server = await startMailServer();
  const outbox = outboxTo(server.url);
  const undone = database.transaction(async (inside) => {
    await outbox.put(letterTo('undone@trehuelemu.test'), inside);
    throw new Error('the digest could not be written');
  });
  await assert.rejects(undone);
  await outbox.deliver();
  assert.deepEqual(server.taken, []);
});

test('without a mail server nothing is put, and the answer says so', async () => {
  const outbox = outboxTo(undefined);
  assert.equal(outbox.isConfigured, false);
  assert.equal(await outbox.sendNow(letterTo('nadie@trehuelemu.test')), false);
  assert.equal(
    (await outbox.letters(500)).some(({ receiver }) => receiver === 'nadie@trehuelemu.test'),
    false,
  );
});

test('what a letter says is nowhere in the database: sealed while it waits, forgotten once it went', async () => {
  const server = await startMailServer();
  const outbox = outboxTo(server.url);
  await outbox.put(letterTo('sellada@trehuelemu.test', 'palabra secreta quilapan'));
  const wordsOf = async () =>
    JSON.stringify(await database.rows("select * from outbox_letter where receiver like 'sellada%'"));
  assert.doesNotMatch(await wordsOf(), /quilapan/);
  await outbox.deliver();
  assert.match(await wordsOf(), /"sealed":null/);
});

test('a server that says «later» gets the same bytes again, and then takes them once', async () => {
  const server = await startMailServer({
    judge: (_message, told) => (told < 3 ? { code: 451, text: 'Greylisted, try again' } : undefined),
  });
  const outbox = outboxTo(server.url);
  await outbox.put(letterTo('gris@trehuelemu.test'));
  await outbox.deliver();
  const waiting = await keptOf(outbox, 'gris@trehuelemu.test');
  assert.deepEqual([waiting.state, waiting.attempts], ['waiting', 1]);
  assert.match(waiting.problem ?? '', /no aceptó la carta\. Dijo: «451 Greylisted, try again».*Se intentará de nuevo/);
  await outbox.deliver();
  await outbox.deliver();
  assert.equal((await keptOf(outbox, 'gris@trehuelemu.test')).state, 'sent');
  assert.equal(server.taken.length, 1);
});

test('a receiver whom the server will never accept is given up at once, with what the server said', async () => {
  const server = await startMailServer({
    onRcptTo: (_address, _session, callback) =>
      callback(Object.assign(new Error('No such user here'), { responseCode: 550 })),
  });
  const outbox = outboxTo(server.url);
  assert.equal(await outbox.sendNow(letterTo('no.existe@trehuelemu.test')), false);
  const kept = await keptOf(outbox, 'no.existe@trehuelemu.test');
  assert.equal(kept.state, 'givenUp');
  assert.match(kept.problem ?? '', /no aceptó a quien debía recibirla\. Dijo: «550 No such user here»/);
});

test('a refused password, a server without encryption, a silent one and none at all are told in words and tried again', async () => {
  const closed = await startMailServer({
    onAuth: (_auth, _session, callback) => callback(new Error('Bad password')),
    authOptional: false,
    allowInsecureAuth: true,
  });
  const plain = await startMailServer();
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const troubles: [string, RegExp][] = [
    [closed.url.replace('//', '//cabildo:mala@'), /no aceptó el usuario o la clave de SMTP_URL/],
    [`${plain.url}?requireTLS=true`, /no ofrece una conexión cifrada/],
    [`smtp://127.0.0.1:${port}?greetingTimeout=200`, /no respondió a tiempo/],
    ['smtp://127.0.0.1:1', /No se pudo hablar con 127\.0\.0\.1:1/],
  ];
  for (const [url, words] of troubles) {
    const to = `persona${count}@trehuelemu.test`;
    const outbox = outboxTo(url);
    assert.equal(await outbox.sendNow(letterTo(to)), false);
    const { state, problem } = await keptOf(outbox, to);
    assert.equal(state, 'waiting');
    assert.match(problem ?? '', words);
  }
  const outbox = outboxTo(plain.url);
  assert.equal(await outbox.deliver(), 4);
  await new Promise((resolve) => silent.close(resolve));
});

test('a server that takes a letter and never says so leaves it in doubt: it is not sent again by itself, a person decides', async () => {
  const server = await startMailServer({ isMute: true });
  const outbox = outboxTo(`${server.url}?socketTimeout=300`);
  await outbox.put(letterTo('duda@trehuelemu.test'));
  await outbox.deliver();
  await outbox.deliver();
  const doubtful = await keptOf(outbox, 'duda@trehuelemu.test');
  assert.equal(doubtful.state, 'inDoubt');
  assert.match(doubtful.problem ?? '', /no confirmó si la aceptó: pudo haber llegado/);
  assert.equal(server.taken.length, 1);
  const other = await startMailServer();
  const again = outboxTo(other.url);
  assert.equal(await again.decide(doubtful.id, 'sendAgain'), true);
  await again.deliver();
  assert.deepEqual(
    other.taken.map(({ hash }) => hash),
    server.taken.map(({ hash }) => hash),
  );
});

test('a letter that nobody wants any more is given up, not sent late', async () => {
  const server = await startMailServer();
  const outbox = outboxTo(server.url);
  await outbox.put({ ...letterTo('tarde@trehuelemu.test'), wantedUntil: new Date(Date.now() - 1_000) });
  await outbox.deliver();
  assert.equal((await keptOf(outbox, 'tarde@trehuelemu.test')).state, 'givenUp');
  assert.deepEqual(server.taken, []);
});
