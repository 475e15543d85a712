import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Node's own --enable-source-maps reads every map at the start and keeps it, some 50 MB: here a map is read when a stack is.
const maps = new Map();

/** Lets the stacks of errors name our own files and lines, although what runs is the bundle. */
export const readableStacks = (folder) => {
  Error.prepareStackTrace = (error, frames) =>
    [headOf(error), ...frames.map((frame) => `    at ${placed(folder, frame)}`)].join('\n');
};

const headOf = (error) => {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
};

const placed = (folder, frame) => {
  const said = String(frame);
  const url = frame.getFileName();
  if (!url?.startsWith(folder)) return said;
  const path = fileURLToPath(url);
  const found = mapOf(path)?.findEntry(frame.getLineNumber() - 1, frame.getColumnNumber() - 1);
  if (!found?.originalSource) return said;
  const place = `${resolve(dirname(path), found.originalSource)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  return said.includes('(') ? said.replace(/\([^()]*\)$/, `(${place})`) : place;
};

const mapOf = (path) => {
  if (!maps.has(path)) {
    const file = `${path}.map`;
    maps.set(path, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined);
  }
  return maps.get(path);
};
