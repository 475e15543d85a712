import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/freePort.ts';
import { newFolder } from '../support/newFolder.ts';
import type { Subject } from './subject.ts';
import { strike, type Target } from './strike.ts';

/** How many times to kill, and whom. */
export interface Rounds {
  kills: number;
  targets: readonly Target[];
  /** Prepares a new data folder before its first start. */
  prepare?: (home: string) => void;
}

/** What was promised, what was kept, and how long the house was closed after each kill. */
export interface Outcome {
  acknowledged: number;
  lost: number;
  kills: number;
  /** Milliseconds from each kill to the first good answer, shortest first. */
  recoveries: number[];
}

const killsPerFolder = 20;
const writers = 8;

/** Writes without pause and kills at random moments; after each kill looks for every write that was acknowledged. */
export async function killRounds(subject: Subject, { kills, targets, prepare }: Rounds): Promise<Outcome> {
  const outcome: Outcome = { acknowledged: 0, lost: 0, kills: 0, recoveries: [] };
  while (outcome.kills < kills) {
    const house = new House(subject, newFolder(), await freePort());
    prepare?.(house.home);
    try {
      await killsInOneFolder(house, outcome, { kills, targets });
    } finally {
      await house.close();
    }
  }
  outcome.recoveries.sort((one, other) => one - other);
  return outcome;
}

async function killsInOneFolder(house: House, outcome: Outcome, { kills, targets }: Rounds): Promise<void> {
  await house.killDuringFirstStart();
  outcome.kills += 1;
  await house.open();
  for (let round = 1; round < killsPerFolder && outcome.kills < kills; round++) {
    outcome.recoveries.push(await house.killWhileWriting(targets[outcome.kills % targets.length] ?? 'all'));
    outcome.lost += await house.countLost();
    outcome.kills += 1;
  }
  outcome.acknowledged += house.acknowledged.size;
}

class House {
  readonly home: string;
  readonly acknowledged = new Set<string>();
  private readonly subject: Subject;
  private readonly port: number;
  private readonly url: string;
  private process: ChildProcess | undefined;

  constructor(subject: Subject, home: string, port: number) {
    this.subject = subject;
    this.home = home;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  async killDuringFirstStart(): Promise<void> {
    this.process = this.subject.start(this.home, this.port);
    await wait(Math.random() * 1_200);
    await this.kill('all');
  }

  async open(): Promise<void> {
    this.process = this.subject.start(this.home, this.port);
    await this.readIds();
  }

  /** Kills the target after a while of writing, and returns the milliseconds until the house answers again. */
  async killWhileWriting(target: Target): Promise<number> {
    const stop = new AbortController();
    const writing = Array.from({ length: writers }, () => this.writeUntil(stop.signal));
    await wait(100 + Math.random() * 200);
    const killedAt = Date.now();
    await this.kill(target);
    stop.abort();
    await Promise.all(writing);
    if (this.hasEnded()) this.process = this.subject.start(this.home, this.port);
    await eventually(() => this.subject.write(this.url).then((id) => this.acknowledged.add(id)), 30_000);
    return Date.now() - killedAt;
  }

  async countLost(): Promise<number> {
    const kept = await this.readIds();
    const lost = [...this.acknowledged].filter((id) => !kept.has(id));
    for (const id of lost) this.acknowledged.delete(id);
    return lost.length;
  }

  // A connection that died unused may answer badly once; half a write would answer badly for ever.
  private async readIds(): Promise<Set<string>> {
    let kept = new Set<string>();
    await eventually(async () => {
      kept = await this.subject.readIds(this.url);
      return true;
    }, 30_000);
    return kept;
  }

  async close(): Promise<void> {
    this.process?.kill('SIGTERM');
    if (!this.hasEnded()) await once(this.process ?? process, 'exit');
  }

  private async writeUntil(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      const id = await this.subject.write(this.url).catch(() => undefined);
      if (id) this.acknowledged.add(id);
      else await wait(5);
    }
  }

  private async kill(target: Target): Promise<void> {
    strike(target, this.home, this.process?.pid);
    if ((target === 'app' || target === 'all') && !this.hasEnded()) await once(this.process ?? process, 'exit');
  }

  private hasEnded(): boolean {
    return !this.process || this.process.exitCode !== null || this.process.signalCode !== null;
  }
}
