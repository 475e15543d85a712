const dangerous = /^'*[=+\-@\t\r]/;
const escaped = /^'+[=+\-@\t\r]/;
const plainNegative = /^-\d+([.,]\d+)?$/;

/** The text as it may be put in a spreadsheet cell: what a spreadsheet could run as a formula gets one leading apostrophe. */
export function neutralise(text: string): string {
  return dangerous.test(text) && !plainNegative.test(text) ? `'${text}` : text;
}

/** The text as it was before `neutralise`: takes away exactly the apostrophe that it added. */
export function restore(text: string): string {
  return escaped.test(text) ? text.slice(1) : text;
}
