import { enableCompileCache, flushCompileCache } from 'node:module';
import { readableStacks } from './readableStacks.mjs';

// What V8 makes of the code is kept beside the bundle; where that cannot be written, it is made anew each time.
readableStacks(new URL('.', import.meta.url).href);
enableCompileCache(`${import.meta.dirname}/.compiled`);
setTimeout(flushCompileCache, 5_000).unref();
process.env.NODE_ENV ??= 'production';
