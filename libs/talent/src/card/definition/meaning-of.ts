/** A text of SQL without what means nothing: comments, and spaces outside of quotation marks that nothing depends on. */
export const meaningOf = (sql: string): string =>
  sql
    .replace(/('[^']*'|"[^"]*")|(?:--[^\n]*|\s)+/g, (_, quoted?: string) => quoted ?? ' ')
    .replace(/('[^']*'|"[^"]*")| ?([(),[\]]) ?/g, (_, quoted?: string, sign?: string) => quoted ?? sign!)
    .trim();
