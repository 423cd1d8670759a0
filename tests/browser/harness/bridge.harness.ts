import { openBridge } from '../../../renderer/bridge/bridge.ts';
import { createTypesetClient } from '../../../renderer/typesetting/typeset-client.ts';

/** The bridge as the application has it, for tests of its plain-browser side. */
export const bridge = openBridge(createTypesetClient().renderPdf);
export { readFiles } from '../../../renderer/bridge/browser-open.ts';
export { runJob } from '../../../renderer/bridge/run-job.ts';
export { readInWorker } from '../../../renderer/workers/import-client.ts';
