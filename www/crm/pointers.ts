/** JSON Pointers of a row, as mappings name columns. */

/** `/record/party.rec_name` is field `party.rec_name` of `record`. */
export function fieldsOf(part: 'record' | 'account' | 'person', columns: readonly string[]): string[] {
  const found = columns.filter((column) => column.startsWith(`/${part}/`)).map((column) => unescaped(column.split('/')[2] ?? ''));
  return [...new Set(found)];
}

/** Whether anything of this part of a row is wanted. */
export const wants = (part: string, columns: readonly string[]): boolean => columns.some((column) => column === `/${part}` || column.startsWith(`/${part}/`));

const unescaped = (name: string): string => name.replace(/~1/g, '/').replace(/~0/g, '~');
