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

/** The place in a value that was kept outside (the page's history); `null` where it is none of this build's. */
export function readPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  if (value.kind === 'list') return listPlace;
  const project = 'project' in value ? value.project : null;
  return value.kind === 'desk' && typeof project === 'string' ? { kind: 'desk', project } : null;
}
