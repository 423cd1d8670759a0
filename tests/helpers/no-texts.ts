import type { TypedTexts } from '../../renderer/session/services.ts';

/** No cell or box is open. */
export const noTexts: TypedTexts = { save: () => undefined, enter: () => true };
