import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  parent: number;
  name: string;
  kilobytes: number;
}

const processOf = (pid: string): [number, Process][] => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string): string => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? '';
    return [[Number(pid), { parent: Number(read('PPid')), name: read('Name'), kilobytes: Number(read('VmRSS')) }]];
  } catch {
    return [];
  }
};

/** Resident megabytes of a process and all below it, PostgreSQL left out; undefined where /proc does not exist. */
export const megabytesOf = (root: number): number | undefined => {
  try {
    const all = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap(processOf),
    );
    const isOurs = (pid: number): boolean => pid === root || (all.has(pid) && isOurs(all.get(pid)?.parent ?? 0));
    const ours = [...all].filter(([pid, { name }]) => isOurs(pid) && name !== 'postgres');
    return ours.reduce((sum, [, { kilobytes }]) => sum + kilobytes, 0) / 1024;
  } catch {
    return undefined;
  }
};

/** Milliseconds of processor that a process and all below it, PostgreSQL with them, have spent since they began. */
export const processorOf = (root: number): number => {
  let ticks = 0;
  const pending = [root];
  for (let pid = pending.pop(); pid !== undefined; pid = pending.pop()) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      // utime, stime and those of children that have ended; in hundredths of a second on every Linux in use.
      ticks += [11, 12, 13, 14].reduce((sum, place) => sum + Number(stat[place] ?? 0), 0);
      pending.push(...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number));
    } catch {
      // It ended meanwhile, or this system has no /proc.
    }
  }
  return ticks * 10;
};

/** Watches the highest resident megabytes of a process tree until `stop`. */
export const watchMemory = (root: number): { peak(): number; restart(): void; stop(): void } => {
  let highest = megabytesOf(root) ?? 0;
  const timer = setInterval(() => {
    highest = Math.max(highest, megabytesOf(root) ?? 0);
  }, 150);
  return {
    peak: () => highest,
    restart: () => {
      highest = megabytesOf(root) ?? 0;
    },
    stop: () => clearInterval(timer),
  };
};
