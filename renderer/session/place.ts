/**
 * Where a person is in the application. Every screen is a place; its name, its panes and its key stand under the same
 * kind in `renderer/app/places.ts`.
 */
export type Place = { readonly kind: 'list' } | { readonly kind: 'desk'; readonly project: string };

export const listPlace: Place = { kind: 'list' };

/** The project a place is about; `null` where it is about none. */
export function projectOf(place: Place): string | null {
  return 'project' in place ? place.project : null;
}

export function samePlace(one: Place, other: Place): boolean {
  return one.kind === other.kind && projectOf(one) === projectOf(other);
}

type PlaceOf<Kind extends Place['kind']> = Extract<Place, { readonly kind: Kind }>;

/** How each kind is read back; a kind without its entry does not compile. A place is kept as it is. */
const readers: { readonly [Kind in Place['kind']]: (value: object) => PlaceOf<Kind> | null } = {
  list: () => ({ kind: 'list' }),
  desk: (value) => {
    const project = 'project' in value ? value.project : null;
    return typeof project === 'string' ? { kind: 'desk', project } : null;
  },
};

const isKind = (kind: unknown): kind is Place['kind'] => typeof kind === 'string' && Object.hasOwn(readers, kind);

/** The place in a value that was kept outside (the page's history); `null` where it is none of this build's. */
export function readPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  return isKind(value.kind) ? readers[value.kind](value) : null;
}
