/** What access needs to know of fields of talent, which are named on a higher floor: implemented there. */
export abstract class FieldDirectory {
  abstract knows(code: string): boolean;
}
