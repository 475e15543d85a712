const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** HTML where every text is escaped; a list holds HTML that is already made. */
export const tags = (parts: TemplateStringsArray, ...values: readonly (string | readonly string[])[]): string =>
  parts.reduce((made, part, index) => {
    const value = values[index - 1] ?? '';
    return made + (typeof value === 'string' ? escaped(value) : value.join('')) + part;
  });
