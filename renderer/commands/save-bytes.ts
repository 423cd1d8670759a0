import type { SaveRequest } from '#shared/ipc/contract.ts';
import type { Session } from '../session/session.ts';

/** Hands bytes to the Save dialog and says what became of it. */
export async function saveBytes(session: Session, request: SaveRequest): Promise<void> {
  const saved = await session.services.bridge.saveFile(request);
  if (!saved.ok) return session.notify({ severity: 'error', text: saved.error.message });
  if (saved.value !== null) session.notify({ severity: 'info', text: `‘${saved.value}’에 저장했습니다.` });
}
