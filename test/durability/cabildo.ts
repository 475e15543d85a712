import { spawn } from 'node:child_process';
import { programOf } from '../../scripts/launcher/program.mjs';
import type { Subject } from './subject.ts';

const administrator = { email: 'rosa.llancao@municipio.test', password: 'litre-ulmo-radal-boldo-417' };
const cookies = new Map<string, string>();

/** The real product, started by its own entry: founded by its first page, written through its API by a signed-in person. */
export const cabildo: Subject = {
  start: (home, port) =>
    spawn(process.execPath, programOf(), {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CABILDO_HOME: home, PORT: String(port), CABILDO_EDITION: 'municipality' },
    }),
  write: async (url) => {
    const body = JSON.stringify({ name: `Localidad ${crypto.randomUUID()}`, population: 120 });
    const answer = await ask(url, '/api/localities', { method: 'POST', body });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    return idIn(await answer.json());
  },
  readIds: async (url) => {
    await foundWhenNew(url);
    const ids = new Set<string>();
    for (let cursor = ''; ; ) {
      const answer = await ask(url, `/api/localities?limit=500&sort=createdAt${cursor}`);
      if (!answer.ok) throw new Error(await answer.text());
      const page: unknown = await answer.json();
      for (const item of itemsIn(page)) ids.add(idIn(item));
      const next = nextIn(page);
      if (!next) return ids;
      cursor = `&cursor=${next}`;
    }
  },
};

const soon = () => AbortSignal.timeout(10_000);

const ask = async (url: string, path: string, init: RequestInit = {}): Promise<Response> => {
  const cookie = cookies.get(url) ?? (await enter(url));
  const headers = { cookie, ...(init.body ? { 'content-type': 'application/json' } : {}) };
  const answer = await fetch(`${url}${path}`, { ...init, headers, signal: soon() });
  if (answer.status === 401) cookies.delete(url);
  return answer;
};

const enter = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(administrator),
    signal: soon(),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`could not enter: ${answer.status}`);
  cookies.set(url, cookie);
  return cookie;
};

const foundWhenNew = async (url: string): Promise<void> => {
  const health: unknown = await (await fetch(`${url}/healthz`, { signal: soon() })).json();
  const isNew = typeof health === 'object' && health !== null && 'status' in health && health.status === 'founding';
  if (!isNew) return;
  cookies.delete(url);
  const answers = {
    edition: 'municipality',
    name: 'Municipalidad de prueba',
    commune: '13101',
    administrator: 'Rosa Llancao',
    ...administrator,
  };
  const answer = await fetch(`${url}/instalar`, {
    method: 'POST',
    body: new URLSearchParams(answers),
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
  });
  if (answer.status !== 303) throw new Error(`not founded: ${answer.status} ${await answer.text()}`);
};

const idIn = (value: unknown): string => {
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return value.id;
  throw new Error('an answer without id');
};

const itemsIn = (page: unknown): unknown[] =>
  typeof page === 'object' && page !== null && 'items' in page && Array.isArray(page.items) ? page.items : [];

const nextIn = (page: unknown): string | undefined =>
  typeof page === 'object' && page !== null && 'next' in page && typeof page.next === 'string' ? page.next : undefined;
