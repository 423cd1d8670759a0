import { officeId } from '#shared/records/office/office.ts';
import { usualRecordRounding } from '#shared/records/project/rounding.ts';
import type { Failure } from '#shared/result/result.ts';
import { openBridge } from '../bridge/bridge.ts';
import { journalPort } from '../bridge/journal-port.ts';
import { changeOffice } from '../session/change-office.ts';
import { Checks } from '../session/checks.ts';
import { Session } from '../session/session.ts';
import { loadSettings, oldRounding, saveSettings } from '../session/settings.ts';
import { openStore } from '../store/open-store.ts';
import type { ConflictAnswer } from '../store/start-plan.ts';
import { createTypesetClient } from '../typesetting/typeset-client.ts';
import { openTexts } from '../ui/open-texts.ts';
import { checksInWorker } from '../workers/check-client.ts';
import { readInWorker } from '../workers/import-client.ts';
import { followPlaces } from './follow-places.ts';
import { randomId } from './random-ids.ts';
import { createTypesetter } from './typesetter.ts';

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly session: Session };

/** One start at a time: React's development mode mounts twice, and the store has one writer. */
let running: Promise<Opening> | null = null;

export function start(answer?: ConflictAnswer): Promise<Opening> {
  if (answer === undefined && running) return running;
  running = open(answer).catch((cause) => {
    const message = '살림을 열지 못했습니다. 다시 열기를 눌러 주세요. 되풀이되면 담당자에게 알려 주세요.';
    return { kind: 'refused', failure: { code: 'start-failed', message, cause } } as const;
  });
  return running;
}

/** The rules of rounding that stood among this browser's settings become the office's, once. */
async function takeOverRounding(session: Session): Promise<void> {
  const { storage, store } = session.services;
  const rounding = oldRounding(storage);
  if (!rounding) return;
  const { costing, rate } = usualRecordRounding;
  const usual = rounding.costing === costing && rounding.rate === rate;
  const kept = await store.read('office', officeId);
  if (!kept.ok && !usual) await changeOffice(session, '기관의 끝수 규칙', (office) => ({ ...office, rounding }));
  // Writes the settings without the two fields, but only once the office has them.
  if (kept.ok || usual || (await store.read('office', officeId)).ok) saveSettings(storage, loadSettings(storage));
}

/** What the store has to say by itself (rebuilt, replayed, no longer writing) is shown once each. */
function followStore(session: Session): void {
  const { store } = session.services;
  const told = new Set<string>();
  const tell = (severity: 'attention' | 'error', text: string | null) => {
    if (text === null || told.has(text)) return;
    told.add(text);
    session.notify({ severity, text });
  };
  const look = () => {
    const { mode, message, notice } = store.state();
    tell('attention', notice);
    if (mode === 'read-only' || mode === 'waiting') tell('error', message);
  };
  store.subscribe(look);
  look();
}

async function open(answer: ConflictAnswer | undefined): Promise<Opening> {
  const client = createTypesetClient();
  const bridge = openBridge(client.renderPdf);
  const info = await bridge.info();
  const opened = await openStore(
    {
      journal: journalPort(bridge),
      now: Date.now,
      newId: randomId,
      who: info.user,
      machine: info.machine,
    },
    answer === undefined ? {} : { answer },
  );
  if (!opened.ok) return { kind: 'refused', failure: opened.error };
  const store = opened.value;
  const session = new Session({
    store,
    bridge,
    typesetter: createTypesetter(bridge, info.shell, client),
    readFile: readInWorker,
    texts: openTexts,
    checks: new Checks(store, checksInWorker()),
    storage: localStorage,
    now: Date.now,
  });
  followStore(session);
  await takeOverRounding(session);
  await followPlaces(session);
  return { kind: 'ready', session };
}
