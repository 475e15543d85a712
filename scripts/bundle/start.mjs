import { enableCompileCache, flushCompileCache } from 'node:module';
import { readableStacks } from './readableStacks.mjs';

// The beginning of the bundled program. What V8 makes of the code is kept beside it; where that cannot be written, it is made anew.
readableStacks(new URL('.', import.meta.url).href);
enableCompileCache(`${import.meta.dirname}/.compiled`);
setTimeout(flushCompileCache, 5_000).unref();

process.env.NODE_ENV ??= 'production';
await import('../../src/main.ts');
