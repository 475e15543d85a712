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
