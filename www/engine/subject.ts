/** What is held about a contact and how it is judged: for machines, and as paragraphs whose words are in the texts. */

export type Argument =
  | { text: string } | { number: number | string } | { moment: string } | { word: [family: string, id: string] }
  | { named: [family: string, id: string, label: Record<string, string>] } | { says: [id: string, given: Given] } | { list: Argument[] };
export type Given = [name: string, argument: Argument][];
export interface Paragraph { style: 'title' | 'heading' | 'plain' | 'item' | 'detail'; id: string; arguments: Given }
export interface SubjectAnswer { answer: { contact: string }; document: Paragraph[] }
