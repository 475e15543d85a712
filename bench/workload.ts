import { type BenchInitiative, commonWords, type Dataset, rareWords, states } from './dataset.ts';

/** One request of an operation, and what makes its answer right. */
export interface Request {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
  /** Throws when the answer is not the data set's. */
  check(status: number, answer: Buffer): void;
}

/** One operation: the next request each time it is asked. */
export interface Operation {
  name: string;
  says: string;
  /** The next request each time it is asked; undefined when there is nothing left to do. */
  next(): Request | undefined;
}

// What the floor answers too: title, state, the names, amount and dates.
const shown = '&fields=name,unit,source,locality,responsible,amount,startOn,endOn';

const unaccented = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '');

const newestFirst = (rows: BenchInitiative[]): BenchInitiative[] => rows.toSorted((a, b) => (a.at < b.at ? 1 : -1));

/** The seven operations over a data set, in the order in which they are measured: the writes last, since they change the sums. */
export const workload = (data: Dataset): Operation[] => {
  const first = data.initiatives.filter(({ state }) => state === 'profiled').map(({ id }) => id);
  const made: Made = { floor: [...first], cabildo: [...first] };
  return [lists(data), wholes(data), searches(data), groups(data), exports(data), creates(data, made), moves(made)];
};

/** Where the created rows are kept apart for each server; `serve` says whose turn it is. */
let turn: 'floor' | 'cabildo' = 'floor';
export const serve = (server: 'floor' | 'cabildo'): void => {
  turn = server;
};

const lists = (data: Dataset): Operation => {
  const groups = new Map<string, BenchInitiative[]>();
  for (const row of data.initiatives) {
    const key = `${row.state} ${row.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const requests = [...groups].flatMap(([key, rows]) => {
    const [state = '', unit = ''] = key.split(' ');
    if (states.indexOf(state) < 2) return [];
    const path = `/api/initiatives?filter[state]=${state}&filter[unit]=${data.units[Number(unit)]?.id}&limit=50${shown}`;
    return [{ method: 'GET' as const, path, check: pageIs(newestFirst(rows)) }];
  });
  return { name: 'R1', says: 'one state and one unit, newest 50 with names, and the total', next: inTurn(requests) };
};

const pageIs = (rows: readonly BenchInitiative[]) => {
  const ids = rows
    .slice(0, 50)
    .map(({ id }) => id)
    .join();
  return (status: number, answer: Buffer): void => {
    const page = read(status, answer);
    if (page.total !== rows.length) throw new Error(`total ${page.total}, not ${rows.length}`);
    if (page.items.map(({ id }: { id: string }) => id).join() !== ids) throw new Error('other rows, or another order');
  };
};

const read = (status: number, answer: Buffer) => {
  if (status < 200 || status > 299) throw new Error(`status ${status}: ${answer.toString().slice(0, 300)}`);
  return JSON.parse(answer.toString());
};

const inTurn = (requests: readonly Request[]) => {
  let index = 0;
  return (): Request => {
    index = (index + 7) % requests.length;
    const request = requests[index];
    if (!request) throw new Error('an operation without requests');
    return request;
  };
};

const wholes = (data: Dataset): Operation => {
  const milestones = new Map<string, string[]>();
  for (const { initiative, id } of data.milestones)
    milestones.set(initiative, [...(milestones.get(initiative) ?? []), id]);
  const requests = data.initiatives.map(
    (row): Request => ({
      method: 'GET',
      path: `/api/initiatives/${row.id}?include=milestones`,
      check: (status, answer) => {
        const found = read(status, answer);
        if ((found.title ?? found.name) !== row.title) throw new Error('another title');
        const ids = found.milestones.map(({ id }: { id: string }) => id).join();
        if (ids !== milestones.get(row.id)?.join()) throw new Error('other milestones, or another order');
      },
    }),
  );
  return { name: 'R2', says: 'one initiative whole with its milestones', next: inTurn(requests) };
};

const searches = (data: Dataset): Operation => {
  const words = [...commonWords, ...rareWords];
  const requests = [...words, ...words.map(unaccented), ...words.map((word) => word.toUpperCase())].map(
    (word): Request => {
      const wanted = unaccented(word.toLowerCase());
      const rows = newestFirst(data.initiatives.filter((row) => row.words.some((has) => unaccented(has) === wanted)));
      return {
        method: 'GET',
        path: `/api/initiatives?q=${encodeURIComponent(word)}&limit=50${shown}`,
        check: pageIs(rows),
      };
    },
  );
  return { name: 'R3', says: 'free text with and without accents, newest 50 and the total', next: inTurn(requests) };
};

const groups = (data: Dataset): Operation => {
  const sums = new Map<string, { count: number; amount: number }>();
  for (const row of data.initiatives) {
    const key = `${row.state} ${data.sources[row.source]?.name}`;
    const sum = sums.get(key) ?? { count: 0, amount: 0 };
    sums.set(key, { count: sum.count + 1, amount: sum.amount + row.amount });
  }
  const check = (status: number, answer: Buffer): void => {
    const found = read(status, answer);
    const list = Array.isArray(found) ? found : found.groups;
    if (list.length !== sums.size) throw new Error(`${list.length} groups, not ${sums.size}`);
    for (const group of list) {
      const sum = sums.get(group.by ? `${group.by.state} ${group.by.source.name}` : `${group.state} ${group.source}`);
      if (sum?.count !== group.count || sum?.amount !== (group.sums?.amount ?? group.amount))
        throw new Error('another sum');
    }
  };
  const request: Request = { method: 'GET', path: '/api/initiatives/groups?by=state,source&sums=amount', check };
  return { name: 'A1', says: 'count and sum by state and source over all', next: () => request };
};

const exports = (data: Dataset): Operation => {
  const titles = data.initiatives.length;
  const check = (status: number, answer: Buffer): void => {
    if (status !== 200) throw new Error(`status ${status}`);
    let lines = 0;
    for (let at = answer.indexOf(10); at >= 0; at = answer.indexOf(10, at + 1)) lines += 1;
    if (lines !== titles + 1) throw new Error(`${lines - 1} rows, not ${titles}`);
    if (!answer.includes(data.initiatives[0]?.description ?? '')) throw new Error('a description is missing');
  };
  const request: Request = {
    method: 'GET',
    path: '/api/initiatives/export.csv?columns=name,state,unit,source,locality,responsible,amount,startOn,endOn,description',
    check,
  };
  return { name: 'X1', says: 'all as CSV with names and description', next: () => request };
};

type Made = Record<'floor' | 'cabildo', string[]>;

const creates = (data: Dataset, made: Made): Operation => ({
  name: 'W1',
  says: 'create; durable when answered',
  next: () => {
    const model = data.initiatives[Math.floor(Math.random() * data.initiatives.length)];
    if (!model) throw new Error('an empty data set');
    const mine = made[turn];
    return {
      method: 'POST',
      path: '/api/initiatives',
      body: JSON.stringify({
        name: model.title,
        description: model.description,
        unit: data.units[model.unit]?.id,
        source: data.sources[model.source]?.id,
        locality: data.localities[model.locality]?.id,
        responsible: data.people[model.responsible]?.id,
        amount: model.amount,
        startOn: model.startOn,
        endOn: model.endOn,
      }),
      check: (status, answer) => void mine.push(read(status, answer).id),
    };
  },
});

const moves = (made: Made): Operation => ({
  name: 'W2',
  says: 'change state; history and audit kept',
  next: () => {
    const id = made[turn].pop();
    if (!id) return undefined;
    return {
      method: 'POST',
      path: `/api/initiatives/${id}/actions/formulate`,
      body: '{}',
      check: (status, answer) => {
        if (read(status, answer).state !== 'formulation') throw new Error('another state');
      },
    };
  },
});
