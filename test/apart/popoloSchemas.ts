import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A schema of Popolo, of the third draft of JSON Schema, with the words that theirs use. */
interface Schema {
  id?: string;
  $ref?: string;
  type?: string | readonly string[];
  required?: boolean;
  pattern?: string;
  format?: string;
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
}

/** Reads the published schemas, and answers what is wrong with a thing of a class (`person`, `post`…), in words. */
export const popoloSchemas = (folder: string): ((name: string, thing: unknown) => string[]) => {
  const schemas = new Map(
    readdirSync(folder).map((file): [string, Schema] => {
      const schema: Schema = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return [file.replace('.json', ''), schema];
    }),
  );
  const byId = new Map([...schemas.values()].map((schema) => [schema.id, schema]));
  const check = (schema: Schema | undefined, thing: unknown, where: string): string[] => {
    if (!schema) return [`${where}: no schema`];
    if (schema.$ref !== undefined) return check(byId.get(schema.$ref), thing, where);
    if (!typesOf(schema).some((type) => isOf(type, thing))) return [`${where}: not of type ${typesOf(schema)}`];
    if (Array.isArray(thing)) return thing.flatMap((each, index) => check(schema.items, each, `${where}[${index}]`));
    if (typeof thing === 'string') return textProblems(schema, thing, where);
    return isObject(thing) && schema.properties ? checkProperties(schema.properties, thing, where) : [];
  };
  const checkProperties = (
    properties: Readonly<Record<string, Schema>>,
    thing: Readonly<Record<string, unknown>>,
    where: string,
  ): string[] => [
    // The schemas allow more; a name that they do not have is a slip of ours.
    ...Object.keys(thing).flatMap((key) => (properties[key] ? [] : [`${where}.${key}: Popolo has no such name`])),
    ...Object.entries(properties).flatMap(([key, schema]) => {
      if (key in thing) return check(schema, thing[key], `${where}.${key}`);
      return schema.required ? [`${where}.${key}: missing`] : [];
    }),
  ];
  return (name, thing) => check(schemas.get(name), thing, name);
};

const typesOf = ({ type = 'any' }: Schema): readonly string[] => (typeof type === 'string' ? [type] : type);

const isObject = (thing: unknown): thing is Record<string, unknown> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing);

const isOf = (type: string, thing: unknown): boolean => {
  if (type === 'any') return true;
  if (type === 'null') return thing === null;
  if (type === 'array') return Array.isArray(thing);
  if (type === 'object') return isObject(thing);
  if (type === 'integer') return Number.isInteger(thing);
  return typeof thing === type;
};

const textProblems = ({ pattern, format }: Schema, text: string, where: string): string[] => {
  if (pattern !== undefined && !new RegExp(pattern).test(text)) return [`${where}: «${text}» is not ${pattern}`];
  return format === 'date-time' && Number.isNaN(Date.parse(text)) ? [`${where}: «${text}» is no instant`] : [];
};
