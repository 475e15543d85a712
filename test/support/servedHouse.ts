import { createApi } from '../../src/api/index.ts';
import { bringCharter, person, tenure } from '../../src/modules/common/posts/index.ts';
import type { House } from '../../src/modules/house.ts';
import { keysInMemory } from '../../src/platform/crypto/index.ts';
import { openOutbox } from '../../src/platform/mail/index.ts';
import { createSignIn } from '../../src/platform/signIn/index.ts';
import { servePages } from '../../src/web/serve.ts';
import { houseForTest } from './house.ts';

/** A house on a port of its own, with its built pages and one person who has entered. */
export interface ServedHouse {
  house: House;
  url: string;
  /** Id of Ana Pincheira, director of SECPLAC. */
  ana: string;
  /** Ids of the charter's units. */
  units: string[];
  /** What her browser sends to be known. */
  cookie: { name: string; value: string };
  /** Lets another person of the house in; answers what their browser sends. */
  enter(somebody: { person: string; name: string; email: string }): Promise<{ name: string; value: string }>;
  /** Invites somebody by mail. */
  invite(email: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Serves an empty municipality where Ana Pincheira holds the post of SECPLAC's director. */
export const servedHouse = async ({ smtpUrl }: { smtpUrl?: string } = {}): Promise<ServedHouse> => {
  const house = await houseForTest();
  const desk = house.store.house();
  const { post, unit } = await bringCharter(desk, house.charter);
  const { id: ana } = await desk.create(person, { name: 'Ana Pincheira', email: 'ana.pincheira@trehuelemu.test' });
  const director = house.charter.posts.find(({ functions }) => functions.includes('E6'));
  const basis = { capacity: 'titular', startAt: '2020-01-01T00:00:00Z', basis: 'Decreto 12' };
  await desk.create(tenure, { post: post.get(director?.code ?? ''), person: ana, ...basis });
  const keys = keysInMemory();
  const origin = 'http://127.0.0.1';
  const outbox = openOutbox({ database: house.database, keys, origin, smtpUrl });
  const signIn = createSignIn({ ...house, keys, origin, mail: outbox });
  const app = await createApi(house, signIn, 'test');
  await servePages(app, { house, signIn, outbox });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  // The first page waits until all of them are loaded; no journey should.
  await fetch(`${url}/ingresar`);
  const enter: ServedHouse['enter'] = async (somebody) => {
    const { token } = await signIn.invite({ ...somebody, mayPostponeFactor: true });
    const entry = await signIn.accept({ token, password: 'cordillera nevada de julio', where: {} });
    if (!('token' in entry)) throw new Error(`${somebody.name} could not enter`);
    return { name: 'cabildo', value: entry.token };
  };
  const cookie = await enter({ person: ana, name: 'Ana Pincheira', email: 'ana.pincheira@trehuelemu.test' });
  const invite = async (email: string): Promise<unknown> => {
    const { id } = await desk.create(person, { name: 'Luis Lento', email });
    return signIn.invite({ person: id, name: 'Luis Lento', email });
  };
  const close = async (): Promise<void> => {
    await app.close();
    await house.close();
  };
  return { house, url, ana, units: [...unit.values()], cookie, enter, invite, close };
};
