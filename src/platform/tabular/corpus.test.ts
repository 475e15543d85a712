import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import test from 'node:test';
import { measureReading, shared, skipWithoutShared } from './tabular.testing.ts';

// All files with CABILDO_FULL=1; else every third, so that the suite stays short.
const step = process.env.CABILDO_FULL ? 1 : 3;
const isSpanish = /\b(archivo|planilla|libro|hoja|fila|página|documento)\b/;

for (const corpus of ['frictionless', 'sheetjs', 'csv-spectrum']) {
  test(`every file of the ${corpus} corpus is read, or refused with a reason, within memory and time`, {
    skip: skipWithoutShared,
  }, (t) => {
    const folder = join(shared, 'importer-corpus', corpus);
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .filter((_path, at) => at % step === 0);
    const { files, grownMegabytes } = measureReading(paths);
    assert.ok(grownMegabytes < 50, `our process grew ${grownMegabytes} MB`);
    for (const { path, error, reason, ms, childMegabytes } of files) {
      assert.ok(
        error === undefined || (error === 'TableRefused' && isSpanish.test(reason ?? '')),
        `${path}: ${error} ${reason}`,
      );
      assert.ok(ms < 10_000 && childMegabytes < 256, `${path}: ${ms} ms, ${childMegabytes} MB`);
    }
    const count = new Map<string, number>();
    for (const { path, reason = 'read' } of files) {
      const kind = `${extname(path)}: ${reason.slice(0, 60)}`;
      count.set(kind, (count.get(kind) ?? 0) + 1);
    }
    for (const [kind, times] of [...count].sort()) t.diagnostic(`${times} × ${kind}`);
    const slowest = Math.max(...files.map((file) => file.ms));
    const largest = Math.max(...files.map((file) => file.childMegabytes));
    t.diagnostic(
      `${files.length} files, slowest ${slowest.toFixed()} ms, largest child ${largest.toFixed()} MB, our process +${grownMegabytes.toFixed()} MB`,
    );
  });
}
