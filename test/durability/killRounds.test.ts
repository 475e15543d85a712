import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { killRounds, type Outcome } from './killRounds.ts';
import { cabildo } from './cabildo.ts';
import { floor } from './subject.ts';

const kills = Number(process.env.KILLS ?? 60);
const onlyOnLinux = { skip: process.platform === 'linux' ? false : 'it finds the processes in /proc' };

test('no write that was acknowledged is lost, whoever is killed and whenever', onlyOnLinux, async (t) => {
  const outcome = await killRounds(cabildo, { kills, targets: ['app', 'server', 'backend', 'all'] });
  t.diagnostic(inWords(outcome));
  assert.equal(outcome.kills, kills);
  assert.equal(outcome.lost, 0);
});

test('control: a server that answers before the write is safe does lose some', onlyOnLinux, async (t) => {
  const careless = (home: string) =>
    writeFileSync(join(home, 'postgresql.extra.conf'), 'synchronous_commit = off\n', { mode: 0o644 });
  // Five kills lose some nearly always; on a machine so busy that little was written, five more do.
  for (let tries = 0, lost = 0; lost === 0; tries += 1) {
    assert(tries < 4, 'the test would not notice a loss');
    const outcome = await killRounds(floor, { kills: 5, targets: ['all'], prepare: careless });
    t.diagnostic(inWords(outcome));
    lost = outcome.lost;
  }
});

const percentile95 = ({ recoveries }: Outcome) => recoveries[Math.floor(recoveries.length * 0.95)];

const inWords = (outcome: Outcome) =>
  `${outcome.kills} kills, ${outcome.acknowledged} writes acknowledged, ${outcome.lost} lost, back in ${percentile95(outcome)} ms (p95)`;
