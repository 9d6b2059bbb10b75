/** Where a repository and its open proposals lie: a folder of this computer, or a file that is opened and saved again. Nothing is read or written elsewhere. */
import type { NamedBytes } from '../../engine/author/protocol.ts';

export interface Place {
  /** What people call it. */
  readonly name: string;
  /** Whether what is written lies on the disk at once; else it has to be saved as a file. */
  readonly lasting: boolean;
  /** All files, by their names with `/` between folders; hidden ones are those of other programs. */
  read(): Promise<NamedBytes[]>;
  /** Writes one file, whole or not at all. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Where the repository lies in a place: in a folder of its own, with proposals beside it. */
export const REPOSITORY = 'repository/';
export const PROPOSALS = 'proposals/';

/** What is the repository's and what are proposals. A place that is itself a repository has its files at the top. */
export function sorted(files: NamedBytes[]): { base: string; repository: NamedBytes[]; proposals: NamedBytes[] } {
  const bare = files.some(([name]) => /^metadata\/(\d+\.)?[a-z]+\.json$/.test(name));
  const base = bare ? '' : REPOSITORY;
  const below = (folder: string): NamedBytes[] => files.filter(([name]) => name.startsWith(folder)).map(([name, bytes]) => [name.slice(folder.length), bytes]);
  return { base, repository: bare ? files : below(REPOSITORY), proposals: bare ? [] : below(PROPOSALS).filter(([name]) => name.endsWith('.json')) };
}
