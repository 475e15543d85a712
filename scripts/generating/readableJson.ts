const longestLine = 140;

/** JSON for people: what fits in a line stands in one line. */
export const readableJson = (value: unknown, indent = ''): string => {
  const inOneLine = JSON.stringify(value);
  if (inOneLine.length + indent.length <= longestLine || typeof value !== 'object' || value === null) return inOneLine;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => readableJson(item, deeper))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}: ${readableJson(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
};
