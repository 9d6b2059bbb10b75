/** What a person opened on this device, or whoever packed the extension put into it: rules, mappings, descriptions of CRMs; and two choices. */
import type { Area } from '../../store/copy.ts';

export const ROLES = ['sales', 'marketing'] as const;
export const PLACES = ['panel', 'frame'] as const;
export type Role = (typeof ROLES)[number];
export type Place = (typeof PLACES)[number];

export interface KitFile { name: string; text: string }

export interface Kit {
  rules: KitFile | null;
  /** By the mapping's `id`. */
  mappings: Record<string, KitFile>;
  /** Descriptions of CRMs that have no adapter, by their `crm`. */
  crms: Record<string, KitFile>;
  role: Role;
  place: Place;
}

const PREFIX = 'reife.kit.';
/** What was packed, by path. */
export const BUNDLED = import.meta.glob<string>('../../bundled/*.json', { query: '?raw', import: 'default', eager: true });

/** What was opened goes before what was packed. */
export async function kit(area: Area): Promise<Kit> {
  const made: Kit = { rules: null, mappings: {}, crms: {}, role: 'sales', place: 'panel' };
  for (const [path, text] of Object.entries(BUNDLED)) put(made, { name: path.split('/').at(-1) ?? path, text });
  for (const [name, text] of Object.entries(await area.all())) {
    if (!name.startsWith(PREFIX) || typeof text !== 'string') continue;
    const key = name.slice(PREFIX.length);
    if (key === 'role') made.role = ROLES.find((role) => role === text) ?? made.role;
    else if (key === 'place') made.place = PLACES.find((place) => place === text) ?? made.place;
    else {
      const file = parsed(text) as Partial<KitFile> | null;
      if (typeof file?.name === 'string' && typeof file.text === 'string') put(made, { name: file.name, text: file.text });
    }
  }
  return made;
}

/** Keeps a file; false if it is none of the three kinds. */
export async function keep(area: Area, file: KitFile): Promise<boolean> {
  const place = placeOf(file.text);
  if (place === null) return false;
  await area.set(PREFIX + place, JSON.stringify(file));
  return true;
}

export const choose = (area: Area, what: 'role' | 'place', value: Role | Place): Promise<void> => area.set(PREFIX + what, value);

export async function remove(area: Area, file: KitFile): Promise<void> {
  const place = placeOf(file.text);
  if (place !== null) await area.remove(PREFIX + place);
}

export const isOfKit = (name: string): boolean => name.startsWith(PREFIX);

function put(made: Kit, file: KitFile): void {
  const [kind, id] = placeOf(file.text)?.split('/') ?? [];
  if (kind === 'rules') made.rules = file;
  else if (kind === 'mapping' && id !== undefined) made.mappings[id] = file;
  else if (kind === 'crm' && id !== undefined) made.crms[id] = file;
}

/** A rule file has states, a description of a CRM has addresses, a mapping has objects. One that has faults is kept, so that they are told. */
function placeOf(text: string): string | null {
  const given = parsed(text);
  if (typeof given !== 'object' || given === null) return null;
  if ('states' in given) return 'rules';
  if ('crm' in given && 'addresses' in given) return `crm/${String(given.crm)}`;
  return 'objects' in given && 'id' in given ? `mapping/${String(given.id)}` : null;
}

/** Null for what is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
