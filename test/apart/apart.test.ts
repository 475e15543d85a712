import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Edition } from '../../src/records/catalog.ts';
import { foldersOf } from '../../src/web/ownPages.ts';
import { canariesOf, heardIn } from './canaries.ts';
import { type Answered, type ServedEdition, servedEdition } from './servedEdition.ts';

const project = join(import.meta.dirname, '../..');
const client = join(project, 'build/client/assets');
const built = existsSync(join(project, 'build/server/index.js'));
const skip = !built && 'build the pages first: npm run build';

let houses: Record<Edition, ServedEdition>;
before(async () => {
  const [municipality, party] = await Promise.all([
    servedEdition('municipality', built),
    servedEdition('party', built),
  ]);
  houses = { municipality, party };
});
after(() => Promise.all(Object.values(houses ?? {}).map((house) => house.close())));

const directions = [
  ['municipality', 'party'],
  ['party', 'municipality'],
] as const;

for (const [edition, other] of directions) {
  const canaries = () => canariesOf(houses[other].house, houses[edition].house);

  test(`a ${edition} has no table of a ${other}`, async () => {
    const { tables } = canaries();
    const found = await houses[edition].house.database.rows<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = current_schema() and tablename = any($1::text[])',
      [tables],
    );
    assert.deepEqual(found, []);
    const there = await houses[other].house.database.rows(
      'select 1 as one from pg_tables where schemaname = current_schema() and tablename = any($1::text[])',
      [tables],
    );
    assert.equal(there.length, tables.length, 'the canaries live in their own house');
  });

  test(`the API of a ${edition} answers for what a ${other} keeps as for what nobody keeps`, async () => {
    const { ask } = houses[edition];
    for (const { path } of canaries().records)
      for (const rest of ['', '/groups', '/export.csv', `/${crypto.randomUUID()}`]) {
        const nothing = await ask(`/api/${'x'.repeat(path.length)}${rest}`);
        assert.deepEqual(await ask(`/api/${path}${rest}`), nothing, `/api/${path}${rest}`);
        assert.equal(nothing.status, 404);
      }
  });

  test(`nothing that a ${edition} tells of itself has a word of a ${other}`, async () => {
    const { ask } = houses[edition];
    for (const address of ['/api/openapi.json', '/api/docs', '/api/session'])
      assert.deepEqual(heardIn((await ask(address)).text, canaries().words), [], address);
  });

  test(`the pages of a ${other} answer in a ${edition} as addresses that do not exist`, { skip }, async () => {
    const { ask } = houses[edition];
    const own = addressesIn(foldersOf[other]);
    const records = canaries().records.flatMap(({ path }) => [`/fichas/${path}`, `/fichas/${path}/nueva`]);
    for (const address of own) {
      const nowhere = madeUp(address);
      const nothing = plain(await ask(nowhere), nowhere);
      assert.equal(nothing.status, 404);
      assert.deepEqual(plain(await ask(address), address), nothing, address);
    }
    for (const address of records) assert.equal((await ask(address)).status, 404, address);
  });

  test(`no page of a ${edition} says a word of a ${other}`, { skip, timeout: 120_000 }, async () => {
    const { ask, house } = houses[edition];
    const { words } = canaries();
    const heard: string[] = [];
    const lists = house.catalog.records.flatMap(({ path }) => [`/fichas/${path}`, `/fichas/${path}/nueva`]);
    for (const address of ['/', '/fichas', '/calendario', '/cuentas', '/cuenta', ...lists]) {
      const { text } = await ask(address);
      heard.push(...heardIn(text, words).map((word) => `${address}: ${word}`));
    }
    assert.deepEqual(heard, []);
  });

  test(`no file that a ${edition} gives to browsers has a word, a page or a file of a ${other}`, { skip }, async () => {
    const { ask } = houses[edition];
    const { words, records } = canaries();
    const wanted = [
      ...words,
      ...records.flatMap(({ path }) => [`/api/${path}`, `/fichas/${path}`]),
      ...addressesIn(foldersOf[other]),
    ];
    let given = 0;
    const files = readdirSync(client).filter((file) => /\.(js|css)$/.test(file));
    for (const name of files) {
      const { status, text } = await ask(`/assets/${name}`);
      if (status === 200) given += 1;
      assert.deepEqual(status === 200 ? heardIn(text, wanted) : [], [], name);
    }
    assert.ok(given > 20, 'the files of the browser are given');
    const page = (await ask('/')).text;
    const manifest = /\/assets\/manifest-\w+\.\w+\.js/.exec(page)?.[0] ?? '';
    const { status, text } = await ask(manifest);
    assert.equal(status, 200);
    for (const folder of foldersOf[other]) assert.ok(!text.includes(`"${folder}/`), folder);
  });
}

test('a folder of pages that enters a module of one edition is of that edition', () => {
  const web = join(project, 'src/web');
  const loose = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .flatMap((name) => {
      const source = readFileSync(join(web, name), 'utf8');
      return (['municipality', 'party'] as const).flatMap((edition) =>
        source.includes(`modules/${edition}/`) && !foldersOf[edition].some((folder) => name.startsWith(`${folder}/`))
          ? [`${name} enters modules/${edition}: put its folder in src/web/ownPages.ts`]
          : [],
      );
    });
  assert.deepEqual(loose, []);
});

/** The addresses of the pages in some folders, as the table of routes has them. */
function addressesIn(folders: readonly string[]): string[] {
  const routes = readFileSync(join(project, 'src/web/routes.ts'), 'utf8');
  return [...routes.matchAll(/route\('([^']+)', '([^']+)'\)/g)]
    .filter(([, , file = '']) => folders.some((folder) => file.startsWith(`${folder}/`)))
    .map(([, address = '']) => `/${address.replace(/:\w+/g, crypto.randomUUID())}`);
}

/** An address of the same form at which nobody ever had anything. */
function madeUp(address: string): string {
  const [, first = '', second = '', ...rest] = address.split('/');
  return first === 'fichas' ? ['', first, second.replace(/./g, 'x'), ...rest].join('/') : '/ninguna-parte';
}

/** An answer without what differs each time: the nonce of the page, and its own address. */
function plain({ status, text }: Answered, address: string): Answered {
  const nonce = /nonce="([^"]+)"/.exec(text)?.[1];
  const still = nonce === undefined ? text : text.replaceAll(nonce, '');
  return { status, text: still.replaceAll(address, '') };
}
