import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before the program under measure: at each SIGUSR2 it writes how late its event loop has been since the one before.
const histogram = monitorEventLoopDelay({ resolution: 5 });
histogram.enable();
const path = process.env.BENCH_LAG_FILE;

process.on('SIGUSR2', () => {
  if (!path) return;
  const milliseconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - 5);
  const lag = { p99: milliseconds(histogram.percentile(99)), highest: milliseconds(histogram.max) };
  histogram.reset();
  writeFileSync(`${path}.part`, JSON.stringify(lag));
  renameSync(`${path}.part`, path);
});
