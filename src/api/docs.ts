import type { Catalog } from '../records/catalog.ts';
import { openApiOf } from './openapi.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The OpenAPI document as a page that a person can read, without script. */
export const docsPage = (catalog: Catalog): string => {
  const api = openApiOf(catalog);
  const paths = isObject(api.paths) ? api.paths : {};
  return `<!doctype html><html lang="es-CL"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API de Cabildo</title><style>
body{font:16px/1.5 system-ui,sans-serif;color:#16202b;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{border-bottom:1px solid #d5dbe1;margin-top:2.5rem}code{overflow-wrap:anywhere}dt{margin-top:.75rem}
summary{cursor:pointer;padding:.25rem 0}b{display:inline-block;min-width:4.5rem;color:#0b4a8f}dl{margin:.5rem 0 1rem 1rem}
</style></head><body><main><h1>API de Cabildo</h1>
<p>El mismo documento para programas: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Se entra con la sesión o con un token personal (<code>Authorization: Bearer …</code>).</p>
${sectionsOf(paths)}</main></body></html>`;
};

const sectionsOf = (paths: Record<string, unknown>): string => {
  const byTag = new Map<string, string[]>();
  for (const [path, item] of Object.entries(paths))
    for (const method of ['get', 'post', 'patch', 'delete']) {
      const operation = isObject(item) ? item[method] : undefined;
      if (!isObject(operation)) continue;
      const tag = Array.isArray(operation.tags) ? String(operation.tags[0]) : 'Otros';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationOf(path, method, operation)]);
    }
  return [...byTag].map(([tag, operations]) => `<h2>${escaped(tag)}</h2>${operations.join('')}`).join('');
};

const operationOf = (path: string, method: string, operation: Record<string, unknown>): string => {
  const parameters = Array.isArray(operation.parameters) ? operation.parameters.filter(isObject) : [];
  const list = parameters
    .map(
      (each) =>
        `<dt><code>${escaped(String(each.name))}</code></dt><dd>${escaped(String(each.description ?? ''))}</dd>`,
    )
    .join('');
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${escaped(path)}</code> ${escaped(String(operation.summary ?? ''))}</summary>${list ? `<dl>${list}</dl>` : '<p>Sin parámetros.</p>'}</details>`;
};
