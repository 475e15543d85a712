/** The index of a module with one more record: imported, handed on, and in its list. @throws Error when it has no list of records. */
export const addToIndex = (index: string, name: string): string => {
  const listed = /records: \[([^\]]*)\]/.exec(index);
  const lastStatement = [...index.matchAll(/^(?:import|export)\s[^;]*?\sfrom '[^']+';$/gm)].at(-1);
  if (!listed || !lastStatement)
    throw new Error('El index.ts de esa carpeta no tiene una lista «records: […]»: agregue el registro a mano.');
  const known = listed[1]?.trim().replace(/,$/, '') ?? '';
  const end = lastStatement.index + lastStatement[0].length;
  const handedOn = `${index.slice(0, end)}\nexport { ${name} } from './${name}.record.ts';${index.slice(end)}`;
  const inList = handedOn.replace(listed[0], `records: [${known ? `${known}, ` : ''}${name}]`);
  return `import { ${name} } from './${name}.record.ts';\n${inList}`;
};
