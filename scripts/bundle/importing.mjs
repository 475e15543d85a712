// The beginning of the bundled process that works on imports.
import './begin.mjs';

await import('../../src/modules/importing/child.ts');
