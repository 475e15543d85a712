// The beginning of the bundled program.
import './begin.mjs';

await import('../../src/main.ts');
