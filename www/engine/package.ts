/** What the packages offer inside the worker: the classes that wasm-pack makes. */
import type { NamedBlob } from './bytes.ts';
import type { Deciding, JournalVerified } from './deciding.ts';
import type { Account, Assessment, ContactRow, Diagnostic, Evidence, Fault, Forecast, GuessReason, MappingCounts, NotAssessed, RuleFileView } from './interface.ts';
import type { SubjectAnswer } from './subject.ts';
import type { Tabled } from './tables.ts';

export interface Freed { free?(): void }

export interface RuleFile extends Freed {
  readonly ok: boolean;
  /** Under which both sides approved it; undefined for a draft. */
  readonly seq: bigint | undefined;
  /** As it was read. */
  bytes(): Uint8Array;
  view(): RuleFileView | undefined;
}

export interface Contacts extends Freed, Deciding {
  push(chunk: Uint8Array): void;
  finish(): void;
  readonly length: number;
  faults(): Fault[];
  list(as_of: string): ContactRow[];
  assess(index: number, as_of: string): Assessment | NotAssessed;
  /** As text; without its explanation where `explain` is false. */
  assess_json(index: number, as_of: string, explain: boolean): string | undefined;
  receipt(index: number, as_of: string): string | undefined;
  forecast(index: number, as_of: string, days: number): Forecast | NotAssessed | undefined;
  open(index: number): OpenContact | undefined;
  evidence(index: number): Evidence;
  account(index: number): Account | null;
  latest(): string | null | undefined;
  /** The line of evidence that a contact stands in, with what was added to it, and the contact's place there. */
  line(index: number): Uint8Array | undefined;
  place(index: number): number | undefined;
  /** The hash of the last decision. */
  last(index: number): string | undefined;
}

/** One line of evidence, for what its people may ask for. */
export interface Rights extends Freed {
  subject(place: number, as_of: string): SubjectAnswer | undefined;
  journal(place: number): JournalVerified[] | undefined;
}

/** One contact read once, for many moments. */
export interface OpenContact extends Freed { assess(as_of: string, explain: boolean): Assessment | NotAssessed }

export interface Mapping extends Freed { readonly ok: boolean; diagnostics(): Diagnostic[] }

export interface MappedFile extends Freed {
  push(chunk: Uint8Array): Uint8Array;
  finish(): Uint8Array;
  counts(): MappingCounts;
  faults(): Fault[];
}

/** The engine. */
export interface Package {
  RuleFile: new (bytes: Uint8Array) => RuleFile;
  Contacts: new (rules: RuleFile) => Contacts;
}

/** What makes evidence of an export; of records alone, and without saying what is wrong with a mapping, in a smaller package with the same names. */
export interface MappingPackage {
  Mapping: new (bytes: Uint8Array) => Mapping;
  MappedFile: new (mapping: Mapping, name: string) => MappedFile;
}

/** What proposes a mapping. */
export interface GuessPackage {
  guess(name: string, bytes: Uint8Array, zone?: string, exported_on?: string): { mapping: string; reasons: GuessReason[] };
}

/** A workbook, and one of its sheets as CSV. */
export interface Workbook extends Freed { readonly refused: string | undefined; sheets(): string[]; table(sheet: string): Sheet | undefined }
export interface Sheet extends Freed { csv(): Uint8Array; readonly rows: number; readonly merged: number; readonly uncalculated: number; readonly errors: number }
export interface SheetsPackage { Workbook: new (bytes: Uint8Array) => Workbook }

/** What is wrong with a rule file, told in full; the engine only says whether it is good. */
export interface CheckPackage { check(bytes: Uint8Array): Diagnostic[] }

/** What a person may ask for. `people`: the list that both sides signed, where one is in force. */
export interface RightsPackage { Rights: new (rules: Uint8Array, seq: bigint | undefined, people: Uint8Array | undefined, line: Uint8Array) => Rights }

/** Reads a sheet of a workbook, until it is told to stop; null for what is none. */
export type ReadWorkbook = (file: NamedBlob, signal: AbortSignal) => Promise<Tabled | null>;

/** The engine and what is loaded when a file first asks for it. */
export interface Packages { engine: Package; records(): Promise<MappingPackage>; mapping(): Promise<MappingPackage>; guess(): Promise<GuessPackage>; check(): Promise<CheckPackage>; workbook: ReadWorkbook }
/** What a card needs besides: loaded when somebody first asks. */
export interface CardPackages extends Packages { rights(): Promise<RightsPackage> }
